import "../parts/style"
import { adopt } from "../kit/adopt"
import sheet from "./imports.css" with { type: "text" }

adopt(sheet)
