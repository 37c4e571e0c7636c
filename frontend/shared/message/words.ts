import type { ComponentChild } from "preact"
import type { Words } from "../i18n"
import type { Block } from "../wire"

/** The phrases that drawing a message needs; each app has them in its own catalogues. */
export type MessageKey =
  | "message_show_all"
  | "message_masked"
  | "message_open_image"
  | "message_download"
  | "message_audio"
  | "message_video"
  | "message_map"
  | "message_cards"
  | "message_previous"
  | "message_next"

/** What a message needs from the app that shows it. Without `onReply` its buttons are drawn but do nothing. */
export interface MessageSetting {
  say: Words<MessageKey>
  locale: string
  onReply?: ((title: string, payload: string) => void) | undefined
  /** Draws a block in a way of the app's own; nothing for those that it leaves to the common way. */
  draw?: ((block: Block) => ComponentChild) | undefined
  onImage?: ((image: { url: string; alt: string }) => void) | undefined
}
