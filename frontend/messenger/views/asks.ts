/** What the messenger asks of a visitor: whether they want to hear of a topic, and to be notified. */
import "../rest"

export { carryOn, dropHere } from "../push"
export { Notify, NotifyItem } from "./notify"
export { Request } from "./request"
