import { adopt } from "../../kit/adopt"
import sheet from "./channels.css" with { type: "text" }

adopt(sheet)
