import { IconButton } from "../kit/button"
import { Icon } from "../kit/icon"
import type { IconName } from "../kit/icons"
import type { Insert, InsertKind } from "./kinds"
import { say } from "./words"

export const ICONS: Record<InsertKind, IconName> = {
  quick_replies: "bubble",
  buttons: "buttons",
  card: "card",
  carousel: "carousel",
  location: "pin",
}

interface Props {
  all: readonly Insert[]
  onChange: (kind: InsertKind, at: number) => void
  onTakeOut: (at: number) => void
}

/** What was put into a message, each to be changed or taken out. */
export function Inserts({ all, onChange, onTakeOut }: Props) {
  if (!all.length) return null
  return (
    <ul class="attachments" aria-label={say("insert.list")}>
      {all.map((one, at) => (
        <li key={`${one.type} ${at}`} class="attachment">
          <Icon name={ICONS[one.type]} />
          <button
            type="button"
            class="attachment-words insert-open"
            aria-label={say("insert.change", { what: say(`insert.${one.type}`) })}
            onClick={() => onChange(one.type, at)}
          >
            <span class="attachment-name">{say(`insert.${one.type}`)}</span>
            <small dir="auto">{gist(one)}</small>
          </button>
          <IconButton
            icon="cross"
            size={14}
            label={say("insert.remove", { what: say(`insert.${one.type}`) })}
            onClick={() => onTakeOut(at)}
          />
        </li>
      ))}
    </ul>
  )
}

/** What an insert says, in a line. */
export function gist(one: Insert): string {
  switch (one.type) {
    case "quick_replies":
      return one.replies.map(({ title }) => title).join(" · ")
    case "buttons":
      return one.buttons.map(({ title }) => title).join(" · ")
    case "card":
      return one.title
    case "carousel":
      return one.cards.map(({ title }) => title).join(" · ")
    case "location":
      return one.name || `${one.latitude.toFixed(4)}, ${one.longitude.toFixed(4)}`
  }
}
