import { adopt } from "../kit/adopt"
import "../parts/style"
import sheet from "./audiences.css" with { type: "text" }

adopt(sheet)
