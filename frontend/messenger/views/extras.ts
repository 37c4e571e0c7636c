/** What only some visits need: fetched together, for each alone would be mostly wrapping. */
import "../rest"

export { attach } from "../attach"
export { carryOn, dropHere } from "../push"
export { play } from "../sound"
export { Blocked } from "./blocked"
export { Emoji } from "./emoji"
export { Leave } from "./leave"
export { Lightbox } from "./lightbox"
export { Notify } from "./notify"
export { Request } from "./request"
export { Tray } from "./tray"
export { Week } from "./week"
