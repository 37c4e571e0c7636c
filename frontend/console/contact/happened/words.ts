import { speaker } from "../../text"
import words from "./en.json"

/** The words of what a contact did. */
export const say = speaker(words)
