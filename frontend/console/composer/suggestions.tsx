import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { Avatar } from "../kit/avatar"
import { classes } from "../kit/classes"
import { type Choice, narrow } from "../kit/picker"
import { active } from "../store/directory"
import { t } from "../text"
import type { SavedReply } from "../wire"
import type { Draft } from "./model"

/** Takes a key of the text field; answers whether it was for the list. */
export type SuggestKeys = (event: KeyboardEvent) => boolean

interface Props {
  draft: Draft
  keys: { current: SuggestKeys | null }
}

const MOST = 7

/** The list over the text: saved replies after `/`, teammates after `@` in a note. */
export function Suggestions({ draft, keys }: Props) {
  const found = draft.trigger.value
  const note = draft.mode.value === "note"
  const replies = useReplies(found?.sign === "/")
  const at = useSignal(0)
  useEffect(() => {
    at.value = 0
  }, [found?.query, found?.sign, at])
  const all = found?.sign === "@" ? (note ? people() : []) : replies.map(choiceOf)
  const shown = found ? narrow(all, found.query).slice(0, MOST) : []
  const pick = (choice: Choice | undefined) => {
    if (!choice || !found) return
    if (found.sign === "@") draft.complete(found, `@${choice.label}`)
    else {
      const reply = replies.find((one) => one.id === choice.id)
      if (reply) void draft.insertReply(reply, found)
    }
  }
  keys.current = shown.length
    ? (event) => {
        const last = shown.length - 1
        const acts: Record<string, () => void> = {
          ArrowDown: () => (at.value = at.value >= last ? 0 : at.value + 1),
          ArrowUp: () => (at.value = at.value <= 0 ? last : at.value - 1),
          Enter: () => pick(shown[at.value]),
          Tab: () => pick(shown[at.value]),
          Escape: () => (draft.hushed.value = true),
        }
        const act = event.shiftKey ? undefined : acts[event.key]
        if (!act) return false
        event.preventDefault()
        event.stopPropagation()
        act()
        return true
      }
    : null
  if (!shown.length) return null
  return (
    <div class="suggest" role="listbox" aria-label={found?.sign === "@" ? t("suggest.people") : t("suggest.replies")}>
      {shown.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keyboard
        // biome-ignore lint/a11y/useFocusableInteractive: the text field has the keyboard
        <div
          key={choice.id}
          role="option"
          aria-selected={index === at.value}
          class={classes("picker-row", index === at.value && "picker-current")}
          onPointerMove={() => {
            at.value = index
          }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(choice)}
        >
          {choice.art}
          <span class="picker-words">
            <span class="picker-label">{choice.label}</span>
            {choice.hint && <span class="picker-hint">{choice.hint}</span>}
          </span>
        </div>
      ))}
    </div>
  )
}

function people(): Choice[] {
  return active().map((one) => ({
    id: one.id,
    label: one.name,
    art: <Avatar name={one.name} url={one.avatar_url} size={24} />,
  }))
}

function choiceOf(reply: SavedReply): Choice {
  return {
    id: reply.id,
    label: reply.name,
    hint: textOf(reply),
    also: reply.shortcut ?? undefined,
    art: reply.shortcut ? <span class="suggest-short">/{reply.shortcut}</span> : undefined,
  }
}

export function textOf(reply: SavedReply): string {
  return reply.text ?? reply.blocks?.map((block) => (block.type === "text" ? block.text : "")).join(" ") ?? ""
}

/** The saved replies, asked for when they are first needed. */
export function useReplies(on: boolean): readonly SavedReply[] {
  const found = useSignal<readonly SavedReply[]>([])
  useEffect(() => {
    if (!on) return
    api.get<Page<SavedReply>>("/saved-replies", { query: { limit: 100 } }).then(
      ({ items }) => {
        found.value = items
      },
      () => {},
    )
  }, [on, found])
  return found.value
}
