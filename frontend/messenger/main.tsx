/** The messenger's entry: the loader calls `start` and hands over the commands that came before. */
export { start } from "./commands"
