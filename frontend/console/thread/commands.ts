import { focusComposer } from "../composer/focus"
import { picked } from "../inbox/state"
import { useCommands } from "../kit/commands"
import { can, me } from "../shell/session"
import { change } from "../store/change"
import { t } from "../text"
import type { Conversation } from "../wire"
import { panel, type Where } from "./buttons"

/** Closes, and goes on to the next one: the list is worked through with one key. */
export async function close(one: Conversation, onLeave: () => void): Promise<void> {
  onLeave()
  await change(one.id, { status: "closed" }, t("close.done", { name: one.contact.name }))
}

export function reopen(one: Conversation): Promise<boolean> {
  return change(one.id, { status: "open", snoozed_until: null }, t("reopen.done", { name: one.contact.name }))
}

/** What can be done with the open conversation, by key and from the palette. */
export function useThreadCommands(one: Conversation, onLeave: () => void): void {
  const group = t("help.thread")
  const where: Where = picked.value.size ? "bulk" : "thread"
  const open = (what: "assign" | "snooze" | "tag") => () => {
    panel.value = { what, where }
  }
  const own = me.value?.teammate.id
  const may = can("reply")
  const closed = one.status !== "open"
  const many = picked.value.size > 0
  useCommands([
    may && { id: "reply", title: t("action.reply"), keys: "r", icon: "send", group, run: () => focusComposer("reply") },
    may && { id: "note", title: t("action.note"), keys: "n", icon: "note", group, run: () => focusComposer("note") },
    may && { id: "assign", title: t("action.assign"), keys: "a", icon: "assign", group, run: open("assign") },
    may && { id: "tag", title: t("action.tag"), keys: "t", icon: "tag", group, run: open("tag") },
    may && { id: "snooze", title: t("action.snooze"), keys: "s", icon: "snooze", group, run: open("snooze") },
    may &&
      one.assignee_id !== own && {
        id: "assign-me",
        title: t("action.assign_me"),
        keys: "shift+a",
        icon: "assign",
        group,
        run: () =>
          void change(one.id, { assignee_id: own ?? null }, t("assign.done", { name: me.value?.teammate.name ?? "" })),
      },
    may &&
      !many &&
      (closed
        ? { id: "reopen", title: t("action.reopen"), keys: "e", icon: "reopen", group, run: () => void reopen(one) }
        : {
            id: "close",
            title: t("action.close"),
            keys: "e",
            icon: "close",
            group,
            run: () => void close(one, onLeave),
          }),
  ])
}
