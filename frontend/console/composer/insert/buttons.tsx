import { useSignal } from "@preact/signals"
import type { ButtonsBlock, Button as Tap } from "../../../shared/wire"
import { Button, IconButton } from "../../kit/button"
import { Select, TextField } from "../../kit/field"
import type { Limits } from "../../wire"
import { say } from "../words"
import { Counted, isOver } from "./counted"
import type { InsertProps } from "./dialogs"
import { Frame, Look } from "./frame"
import { text } from "./replies"

const MOST = 5
const TAPS = ["reply", "url", "phone"] as const

export function emptyTap(): Tap {
  return { kind: "reply", title: "", value: "" }
}

/** Buttons under a message. */
export function ButtonsDialog({ draft, before, onDone, onClose }: InsertProps<ButtonsBlock>) {
  const taps = useSignal<readonly Tap[]>(before?.buttons ?? [emptyTap()])
  const limits = draft.limits.value
  const buttons = filledTaps(taps.value)
  return (
    <Frame
      title={say("insert.buttons")}
      lead={say("buttons.lead")}
      action={before ? say("insert.change_do") : say("insert.do")}
      off={(!buttons.length && say("template.fill")) || tapsWrong(taps.value, limits)}
      onClose={onClose}
      onDone={() => onDone({ type: "buttons", buttons })}
      side={
        <Look
          blocks={[...text(draft.text.value), ...(buttons.length ? [{ type: "buttons" as const, buttons }] : [])]}
        />
      }
    >
      <Taps taps={taps.value} limits={limits} most={limits?.buttons} onChange={(now) => (taps.value = now)} />
    </Frame>
  )
}

/** Those that have words, ready to go. */
export function filledTaps(taps: readonly Tap[]): Tap[] {
  return taps
    .filter(({ title }) => title.trim())
    .map(({ kind, title, value }) => ({ kind, title: title.trim(), value: value.trim() || title.trim() }))
}

const SHAPES = { reply: /.*/, url: /^https?:\/\/\S+\.\S+$/i, phone: /^\+?[\d\s().-]{5,}$/ } as const

function valueWrong({ kind, title, value }: Tap): string | undefined {
  if (kind === "reply" || !title.trim() || SHAPES[kind].test(value.trim())) return undefined
  return say(`buttons.${kind}_wrong`)
}

/** Why these buttons cannot be put in yet. */
export function tapsWrong(taps: readonly Tap[], limits: Limits | undefined): string | undefined {
  const over = taps.some(({ title }) => isOver(title, limits?.button_title, limits?.measure))
  return over ? say("preview.too_much") : taps.map(valueWrong).find(Boolean)
}

interface TapsProps {
  taps: readonly Tap[]
  limits: Limits | undefined
  /** How many there may be on this channel. */
  most: number | undefined
  onChange: (taps: readonly Tap[]) => void
}

/** The buttons, line by line: what each does, its words, and where it leads. */
export function Taps({ taps, limits, most, onChange }: TapsProps) {
  const set = (at: number, change: Partial<Tap>) =>
    onChange(taps.map((one, index) => (index === at ? { ...one, ...change } : one)))
  return (
    <>
      <ol class="insert-lines">
        {taps.map((tap, at) => (
          <li key={at} class="insert-line insert-tap">
            <Select
              quietLabel
              label={say("buttons.kind", { n: at + 1 })}
              value={tap.kind}
              options={TAPS.map((kind) => ({ value: kind, label: say(`buttons.${kind}`) }))}
              onInput={(kind) => set(at, { kind: kind as Tap["kind"], value: "" })}
            />
            <Counted
              quietLabel
              label={say("buttons.title", { n: at + 1 })}
              placeholder={say("buttons.title", { n: at + 1 })}
              value={tap.title}
              most={limits?.button_title}
              measure={limits?.measure}
              maxLength={40}
              onInput={(title) => set(at, { title })}
            />
            <IconButton
              icon="cross"
              size={16}
              label={say("buttons.remove", { n: at + 1 })}
              onClick={() => onChange(taps.filter((_, index) => index !== at))}
            />
            {tap.kind !== "reply" && (
              <TextField
                quietLabel
                class="insert-value"
                label={say(tap.kind === "url" ? "buttons.value" : "buttons.number", { n: at + 1 })}
                placeholder={tap.kind === "url" ? "https://" : "+62 "}
                type={tap.kind === "url" ? "url" : "tel"}
                value={tap.value}
                error={tap.value ? valueWrong(tap) : undefined}
                onInput={(value) => set(at, { value })}
              />
            )}
          </li>
        ))}
      </ol>
      {taps.length < Math.min(MOST, most || MOST) && (
        <Button icon="plus" class="insert-add" onClick={() => onChange([...taps, emptyTap()])}>
          {say("buttons.add")}
        </Button>
      )}
    </>
  )
}
