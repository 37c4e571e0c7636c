import { speaker } from "../../text"
import words from "./en.json"

/** The words of the companies of a contact. */
export const say = speaker(words)
