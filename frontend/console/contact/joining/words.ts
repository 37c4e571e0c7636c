import { speaker } from "../../text"
import words from "./en.json"

/** The words of making two contacts one. */
export const say = speaker(words)
