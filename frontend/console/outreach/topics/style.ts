import { adopt } from "../../kit/adopt"
import sheet from "./topics.css" with { type: "text" }

adopt(sheet)
