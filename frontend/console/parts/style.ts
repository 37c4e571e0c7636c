import { adopt } from "../kit/adopt"
import sheet from "./parts.css" with { type: "text" }

/** The style of pages that are made of sheets, lists and forms; adopted once, when the first of them comes. */
adopt(sheet)
