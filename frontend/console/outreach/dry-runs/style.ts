import { adopt } from "../../kit/adopt"
import sheet from "./dry-runs.css" with { type: "text" }

adopt(sheet)
