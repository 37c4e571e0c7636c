/** What only some visits need: fetched together, for each alone would be mostly wrapping. */
import "../rest"

export { attach } from "../attach"
export { play } from "../sound"
export { Blocked } from "./blocked"
export { Emoji } from "./emoji"
export { Leave } from "./leave"
export { Lightbox } from "./lightbox"
export { notice, Preview } from "./preview"
export { Tray } from "./tray"
export { Week } from "./week"
