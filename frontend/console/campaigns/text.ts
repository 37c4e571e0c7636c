import { speaker } from "../words"
import words from "./en.json"

/** Says a phrase of the campaigns' list, and what all of their pages share. */
export const t = speaker(words)
