import { useEffect } from "preact/hooks"
import { later } from "../../shared/message/later"
import { channelName } from "../inbox/channel"
import { useCommands } from "../kit/commands"
import { MenuButton, type MenuEntry } from "../kit/menu"
import { can } from "../shell/session"
import { channelType } from "../store/types"
import type { Conversation } from "../wire"
import type { DialogProps } from "./insert/dialogs"
import { ICONS } from "./inserts"
import { KINDS } from "./kinds"
import type { Draft } from "./model"
import { say } from "./words"

const bring = () => import("./insert/dialogs")
const Dialogs = later<DialogProps>(() => bring().then((module) => module.Dialogs))

interface Props {
  draft: Draft
  one: Conversation
}

/** What is being made for the message, in its dialog; its script comes when it is first needed. */
export function Inserting({ draft, one }: Props) {
  const editing = draft.editing.value
  if (!editing) return null
  const close = () => {
    draft.editing.value = null
  }
  return <Dialogs key={`${editing.kind} ${editing.at}`} draft={draft} one={one} editing={editing} onClose={close} />
}

const soon = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 300))

/** Opens a dialog of this kind. */
function open(draft: Draft, kind: NonNullable<Draft["editing"]["value"]>["kind"]) {
  return () => {
    draft.editing.value = { kind }
  }
}

/** The menu of what can be put into a message; what the channel has not got is said to go as words. */
export function InsertMenu({ draft, one }: Props) {
  const type = channelType(one.channel.type)
  // What is typed as soon as the dialog is asked for belongs into it, so it does not wait for its script.
  useEffect(() => void soon(() => void bring().catch(() => {})), [])
  const shown = new Set(type?.capabilities.blocks)
  const words = say("insert.as_words", { channel: channelName(one.channel.type) })
  const items: MenuEntry[] = [
    ...KINDS.map((kind) => ({
      label: say(`insert.${kind}`),
      icon: ICONS[kind],
      hint: type && !shown.has(kind) ? words : undefined,
      run: open(draft, kind),
    })),
    "line",
    Boolean(type?.capabilities.templates) && {
      label: say("template.insert"),
      icon: "file",
      run: open(draft, "template"),
    },
    { label: say("opt_in.insert"), icon: "bell", run: open(draft, "opt_in") },
    "line",
    { label: say("preview.open"), icon: "eye", run: open(draft, "preview") },
  ]
  return <MenuButton label={say("insert.label")} icon="plus" place="above-start" items={items} />
}

/** The same from the palette. */
export function useInsertCommands(draft: Draft, one: Conversation, closed: boolean): void {
  const may = can("reply") && !closed
  const templates = channelType(one.channel.type)?.capabilities.templates
  useCommands([
    ...KINDS.map(
      (kind) =>
        may && {
          id: `insert-${kind}`,
          title: say("insert.command", { what: say(`insert.${kind}`) }),
          icon: ICONS[kind],
          run: open(draft, kind),
        },
    ),
    can("reply") &&
      templates && {
        id: "insert-template",
        title: say("template.insert"),
        icon: "file",
        run: open(draft, "template"),
      },
    may && { id: "insert-opt-in", title: say("opt_in.insert"), icon: "bell", run: open(draft, "opt_in") },
    may && { id: "preview", title: say("preview.open"), icon: "eye", run: open(draft, "preview") },
  ])
}
