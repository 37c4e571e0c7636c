import { adopt } from "../kit/adopt"
import "../parts/style"
import sheet from "./settings.css" with { type: "text" }

adopt(sheet)
