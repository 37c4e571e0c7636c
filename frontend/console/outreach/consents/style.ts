import { adopt } from "../../kit/adopt"
import sheet from "./consents.css" with { type: "text" }

adopt(sheet)
