import type { MessageKey, MessageSetting } from "../../shared/message/words"
import { locale, t } from "../words"
import { draw } from "./blocks"
import { openImage } from "./image"

/** How the console draws a message: its words, and pictures open over the page. */
export const setting: MessageSetting = {
  say: (key: MessageKey, values) => t(key, values),
  locale,
  draw,
  onImage: openImage,
}
