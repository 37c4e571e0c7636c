import { speaker } from "../text"
import words from "./en.json"

/** Says a phrase that the pages made of these parts share. */
export const t = speaker(words)
