import { adopt } from "../../kit/adopt"
import account from "./account/account.css" with { type: "text" }
import sheet from "./channels.css" with { type: "text" }

adopt(sheet)
adopt(account)
