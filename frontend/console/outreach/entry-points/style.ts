import { adopt } from "../../kit/adopt"
import sheet from "./entry-points.css" with { type: "text" }

adopt(sheet)
