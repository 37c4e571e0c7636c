import { adopt } from "../../kit/adopt"
import sheet from "./preview.css" with { type: "text" }

adopt(sheet)
