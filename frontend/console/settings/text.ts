import { speaker } from "../text"
import words from "./en.json"

/** Says a phrase that several pages of the settings share. */
export const t = speaker(words)
