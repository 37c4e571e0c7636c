import { adopt } from "../../kit/adopt"
import sheet from "./insert.css" with { type: "text" }

adopt(sheet)
