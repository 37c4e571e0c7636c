import { speaker } from "../text"
import words from "./en.json"

/** Says a phrase of the composer that the first page does not need. */
export const say = speaker(words)
