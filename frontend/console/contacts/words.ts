import { speaker } from "../text"
import words from "./en.json"

/** The words of the contacts' pages. */
export const say = speaker(words)
