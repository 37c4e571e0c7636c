/** The messenger's entry: the loader calls `start` and hands over the commands that came before. */
export { start } from "./commands"

// Threads and campaigns draw what was said: it is here for both, else it were a file between them.
import "../shared/message/message"
