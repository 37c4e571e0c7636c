import { adopt } from "../../kit/adopt"
import sheet from "./locations.css" with { type: "text" }

adopt(sheet)
