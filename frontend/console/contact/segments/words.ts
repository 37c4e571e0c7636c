import { speaker } from "../../text"
import words from "./en.json"

/** The words of the segments that a contact is in. */
export const say = speaker(words)
