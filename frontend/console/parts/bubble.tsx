import type { ComponentChildren } from "preact"
import { Message } from "../../shared/message/message"
import { locale, t } from "../text"

/** One message as its reader sees it, from the shared drawing. */
export function Bubble({ text, foot }: { text: string; foot?: ComponentChildren }) {
  return (
    <div class="bubble">
      <Message message={{ blocks: [{ type: "text", text }], masked: [] }} side="other" setting={{ say: t, locale }}>
        {foot && <span class="bubble-foot">{foot}</span>}
      </Message>
    </div>
  )
}
