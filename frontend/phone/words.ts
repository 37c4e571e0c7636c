/** What the page says. The demo speaks English; what people and the business say is in their own languages. */
import { speaks, type Words } from "../shared/i18n"
import en from "./en.json"

export const say: Words<keyof typeof en> = speaks("en", en)
