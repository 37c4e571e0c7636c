import { adopt } from "../../kit/adopt"
import sheet from "./coupons.css" with { type: "text" }

adopt(sheet)
