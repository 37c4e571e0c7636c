import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Block } from "../../shared/wire"
import { api } from "../api"
import { Button } from "../kit/button"
import { TextField } from "../kit/field"
import { Popover } from "../kit/popover"
import { toastProblem } from "../kit/toast"
import type { Entry } from "../store/threads"
import { t } from "../text"

const SHOWN_MS = 60_000

interface Props {
  entry: Entry
  revealed: boolean
  onReveal: (blocks: Block[] | null) => void
}

/** Shows hidden personal data for a minute, to whom may see it; the reason goes into the audit log. */
export function Reveal({ entry, revealed, onReveal }: Props) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!revealed) return
    const timer = setTimeout(() => onReveal(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [revealed])
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="foot-link"
        aria-expanded={open.value}
        onClick={() => {
          if (revealed) onReveal(null)
          else open.value = true
        }}
      >
        {revealed ? t("mask.hide") : t("mask.reveal")}
      </button>
      {open.value && (
        <Ask
          entry={entry}
          anchor={anchor}
          onReveal={onReveal}
          onClose={() => {
            open.value = false
          }}
        />
      )}
    </>
  )
}

interface AskProps {
  entry: Entry
  anchor: { current: HTMLElement | null }
  onReveal: (blocks: Block[]) => void
  onClose: () => void
}

function Ask({ entry, anchor, onReveal, onClose }: AskProps) {
  const reason = useSignal("")
  const busy = useSignal(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const reveal = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    busy.value = true
    try {
      const { blocks } = await api.post<{ blocks: Block[] }>(`/messages/${entry.id}/reveal`, {
        reason: reason.value.trim() || null,
      })
      onReveal(blocks)
      onClose()
    } catch (error) {
      toastProblem(error)
      busy.value = false
    }
  }
  return (
    <Popover anchor={anchor} role="dialog" label={t("mask.ask")} class="reveal" onClose={onClose}>
      <form onSubmit={reveal}>
        <TextField
          innerRef={field}
          label={t("mask.reason")}
          hint={t("mask.reason_hint")}
          value={reason.value}
          maxLength={200}
          onInput={(value) => {
            reason.value = value
          }}
        />
        <Button look="primary" type="submit" busy={busy.value}>
          {t("mask.reveal_now")}
        </Button>
      </form>
    </Popover>
  )
}
