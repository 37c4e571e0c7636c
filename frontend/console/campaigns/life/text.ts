import { speaker } from "../../words"
import words from "./en.json"

export const t = speaker(words)
