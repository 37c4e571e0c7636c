import { adopt } from "../kit/adopt"
import "../parts/style"
import sheet from "./campaigns.css" with { type: "text" }

adopt(sheet)
