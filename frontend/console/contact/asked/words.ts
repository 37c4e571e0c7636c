import { speaker } from "../../text"
import words from "./en.json"

/** The words of what a contact asked to hear. */
export const say = speaker(words)
