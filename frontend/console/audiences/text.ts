import { speaker } from "../words"
import words from "./en.json"

/** Says a phrase of the pages of audiences. */
export const t = speaker(words)
