import { adopt } from "../../kit/adopt"
import sheet from "./build.css" with { type: "text" }

adopt(sheet)
