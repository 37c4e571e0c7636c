import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { Message } from "../../../shared/message/message"
import type { Block } from "../../../shared/wire"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { t } from "../../text"
import { setting } from "../../thread/setting"
import { say } from "../words"

interface Props {
  title: string
  lead?: string
  /** What the button says. */
  action: string
  /** Why it cannot be pressed yet. */
  off?: string | false | undefined
  busy?: boolean
  onDone: () => void
  onClose: () => void
  /** What stands beside the fields: how it will look. */
  side?: ComponentChildren
  foot?: ComponentChildren
  children: ComponentChildren
}

/** Fields on one side, how it will look on the other. */
export function Frame({ title, lead, action, off, busy, onDone, onClose, side, foot, children }: Props) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), [])
  return (
    <Dialog
      title={title}
      size={side ? "large" : "medium"}
      onClose={onClose}
      foot={
        <>
          {foot}
          <Button onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button look="primary" off={off} busy={busy} onClick={onDone}>
            {action}
          </Button>
        </>
      }
    >
      <div class={side ? "insert insert-two" : "insert"}>
        <div class="insert-fields" ref={fields}>
          {lead && <p class="insert-lead">{lead}</p>}
          {children}
        </div>
        {side && (
          <section class="insert-side" aria-label={say("insert.preview")}>
            {side}
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** Blocks as their reader will see them. */
export function Look({ blocks, children }: { blocks: readonly Block[]; children?: ComponentChildren }) {
  const { onImage: _, ...plain } = setting
  return (
    <div class="look">
      <Message message={{ blocks: [...blocks], masked: [] }} side="other" setting={plain}>
        {children}
      </Message>
    </div>
  )
}

/** Suggested answers, as they stand under a message. */
export function Chips({ titles }: { titles: readonly string[] }) {
  const shown = titles.filter((title) => title.trim())
  if (!shown.length) return null
  return (
    <ul class="chips">
      {shown.map((title, at) => (
        <li key={at} dir="auto">
          {title}
        </li>
      ))}
    </ul>
  )
}
