import "../../audiences/build/style"
import "../../composer/insert/style"
import { adopt } from "../../kit/adopt"
import sheet from "./edit.css" with { type: "text" }

adopt(sheet)
