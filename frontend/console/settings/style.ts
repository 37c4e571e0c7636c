import { adopt } from "../kit/adopt"
import sheet from "./settings.css" with { type: "text" }

/** The style that the settings, the set-up and the reports share; adopted once, when the first of them comes. */
adopt(sheet)
