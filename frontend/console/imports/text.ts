import { speaker } from "../text"
import words from "./en.json"

export const t = speaker(words)
