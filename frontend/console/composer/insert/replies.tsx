import { useSignal } from "@preact/signals"
import type { QuickRepliesBlock, QuickReply } from "../../../shared/wire"
import { Button, IconButton } from "../../kit/button"
import { say } from "../words"
import { Counted, isOver } from "./counted"
import type { InsertProps } from "./dialogs"
import { Chips, Frame, Look } from "./frame"

const MOST = 13

/** Answers that a contact sends with one press. */
export function RepliesDialog({ draft, before, onDone, onClose }: InsertProps<QuickRepliesBlock>) {
  const replies = useSignal<readonly QuickReply[]>(before?.replies ?? [empty(), empty()])
  const limits = draft.limits.value
  const most = limits?.reply_title || limits?.button_title
  const count = Math.min(MOST, limits?.replies || limits?.buttons || MOST)
  const filled = replies.value.filter(({ title }) => title.trim())
  const over = filled.some(({ title }) => isOver(title, most, limits?.measure))
  const set = (at: number, title: string) => {
    replies.value = replies.value.map((one, index) => (index === at ? { ...one, title } : one))
  }
  const add = () => {
    if (replies.value.length < count) replies.value = [...replies.value, empty()]
  }
  return (
    <Frame
      title={say("insert.quick_replies")}
      lead={say("replies.lead")}
      action={before ? say("insert.change_do") : say("insert.do")}
      off={(!filled.length && say("template.fill")) || (over && say("preview.too_much"))}
      onClose={onClose}
      onDone={() => onDone({ type: "quick_replies", replies: filled.map(kept) })}
      side={
        <Look blocks={text(draft.text.value)}>
          <Chips titles={filled.map(({ title }) => title)} />
        </Look>
      }
    >
      <ol class="insert-lines">
        {replies.value.map(({ title }, at) => (
          <li key={at} class="insert-line">
            <Counted
              label={say("replies.title", { n: at + 1 })}
              value={title}
              most={most}
              measure={limits?.measure}
              maxLength={40}
              onEnter={add}
              onInput={(value) => set(at, value)}
            />
            <IconButton
              icon="cross"
              size={16}
              label={say("replies.remove", { n: at + 1 })}
              off={replies.value.length === 1 && say("template.fill")}
              onClick={() => {
                replies.value = replies.value.filter((_, index) => index !== at)
              }}
            />
          </li>
        ))}
      </ol>
      {replies.value.length < count && (
        <Button icon="plus" class="insert-add" onClick={add}>
          {say("replies.add")}
        </Button>
      )}
    </Frame>
  )
}

function empty(): QuickReply {
  return { title: "", payload: "" }
}

function kept({ title, payload }: QuickReply): QuickReply {
  return { title: title.trim(), payload: payload || title.trim() }
}

/** The words above: what hangs under a message needs one to hang on. */
export function text(words: string) {
  return [{ type: "text" as const, text: words.trim() || "…" }]
}
