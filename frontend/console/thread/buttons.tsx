import { signal, useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useRef } from "preact/hooks"
import { Avatar } from "../kit/avatar"
import { Button, IconButton } from "../kit/button"
import { moment } from "../kit/clock"
import { TextField } from "../kit/field"
import type { IconName } from "../kit/icons"
import { type Choice, Picker } from "../kit/picker"
import { comingTime } from "../kit/time"
import { toastProblem } from "../kit/toast"
import { can, me } from "../shell/session"
import { conversationOf } from "../store/conversations"
import { active, createTag, tags, team, teammate, teams } from "../store/directory"
import { online } from "../store/presence"
import { t } from "../text"
import type { Change } from "../wire"
import { presets, toField } from "./snooze"

export type Where = "thread" | "bulk" | "contact"
type Panel = "assign" | "snooze" | "tag"

/** The panel that is open, so that keys and the palette open the same ones as the buttons. */
export const panel = signal<{ what: Panel; where: Where } | null>(null)

interface Props {
  ids: readonly string[]
  where: Where
  /** Draws the icon alone. */
  icon?: boolean
  words?: ComponentChildren
  onDone: (change: Change, said: string) => void
}

interface OpenerProps {
  what: Panel
  where: Where
  icon: IconName
  bare?: boolean | undefined
  label: string
  keys: string
  words?: ComponentChildren
  children: (anchor: { current: HTMLButtonElement | null }, close: () => void) => ComponentChildren
}

function Opener({ what, where, icon, bare, label, keys, words, children }: OpenerProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const open = panel.value?.what === what && panel.value.where === where
  const close = () => {
    panel.value = null
  }
  const shared = {
    innerRef: anchor,
    expanded: open,
    popup: "dialog" as const,
    keys,
    off: !can("reply") && t("action.no_right"),
    onClick: () => {
      panel.value = open ? null : { what, where }
    },
  }
  return (
    <>
      {bare ? (
        <IconButton {...shared} icon={icon} label={label} />
      ) : (
        <Button {...shared} icon={icon} tip={label} class={`action action-${what}`}>
          {words ?? label}
        </Button>
      )}
      {open && children(anchor, close)}
    </>
  )
}

/** Gives conversations to a teammate or a team, or to nobody. */
export function AssignButton({ ids, where, icon, words, onDone }: Props) {
  const single = ids.length === 1 ? conversationOf(ids[0] ?? "") : null
  const own = me.value?.teammate.id
  const people = [...active()].sort(
    (a, b) => Number(b.id === own) - Number(a.id === own) || a.name.localeCompare(b.name),
  )
  const choices: Choice[] = [
    ...people.map((one) => ({
      id: `teammate:${one.id}`,
      label: one.id === own ? t("assign.me", { name: one.name }) : one.name,
      hint: one.away ? t("assign.away") : undefined,
      art: <Avatar name={one.name} url={one.avatar_url} size={24} online={online.value.has(one.id)} />,
      group: t("assign.people"),
      checked: single?.assignee_id === one.id,
    })),
    ...teams.value.map((one) => ({
      id: `team:${one.id}`,
      label: one.name,
      icon: "team" as const,
      group: t("assign.teams"),
      checked: single?.team_id === one.id,
    })),
    { id: "teammate:", label: t("assign.nobody"), icon: "cross" as const, group: t("assign.clear") },
  ]
  const choose = ({ id, label }: Choice) => {
    const [kind, who = ""] = id.split(":")
    const change = kind === "team" ? { team_id: who } : { assignee_id: who || null }
    const name = kind === "team" ? label : (teammate(who)?.name ?? label)
    onDone(change, who ? t("assign.done", { name }) : t("assign.cleared"))
  }
  return (
    <Opener what="assign" where={where} icon="assign" bare={icon} label={t("action.assign")} keys="a" words={words}>
      {(anchor, close) => (
        <Picker
          anchor={anchor}
          place="below-end"
          label={t("action.assign")}
          placeholder={t("assign.placeholder")}
          choices={choices}
          onClose={close}
          onPick={(choice) => {
            close()
            choose(choice)
          }}
        />
      )}
    </Opener>
  )
}

/** Whose a conversation is, in the words of its button. */
export function assigneeName(assignee: string | null | undefined, teamId: string | null | undefined): string {
  return teammate(assignee)?.name ?? team(teamId)?.name ?? t("action.assign")
}

/** Puts tags on conversations and takes them off; makes a tag that does not exist yet. */
export function TagButton({ ids, where, icon, words, onDone }: Props) {
  const had = ids.map((id) => new Set(conversationOf(id)?.tags.map((tag) => tag.id)))
  const choices: Choice[] = tags.value.map((tag) => {
    const on = had.filter((set) => set.has(tag.id)).length
    return {
      id: tag.id,
      label: tag.name,
      art: <span class="tag-dot" style={{ background: tag.color ?? undefined }} />,
      checked: on === 0 ? false : on === had.length ? true : "some",
    }
  })
  const toggle = ({ id, label, checked }: Choice) =>
    checked === true
      ? onDone({ remove_tags: [id] }, t("tag.removed", { name: label }))
      : onDone({ add_tags: [id] }, t("tag.added", { name: label }))
  return (
    <Opener what="tag" where={where} icon="tag" bare={icon} label={t("action.tag")} keys="t" words={words}>
      {(anchor, close) => (
        <Picker
          anchor={anchor}
          place="below-end"
          label={t("action.tag")}
          placeholder={t("tag.placeholder")}
          choices={choices}
          empty={t("tag.none")}
          onClose={close}
          createLabel={(name) => t("tag.create", { name })}
          onCreate={
            can("settings")
              ? (name) => {
                  close()
                  createTag(name).then((tag) => toggle({ id: tag.id, label: tag.name }), toastProblem)
                }
              : undefined
          }
          onPick={(choice) => {
            close()
            toggle(choice)
          }}
        />
      )}
    </Opener>
  )
}

/** Puts conversations off until a moment, or until the contact writes. */
export function SnoozeButton({ ids: _, where, icon, words, onDone }: Props) {
  const snooze = (at: Date) =>
    onDone(
      { status: "snoozed", snoozed_until: at.toISOString() },
      t("snooze.done", { time: comingTime(at.getTime(), moment()) }),
    )
  return (
    <Opener what="snooze" where={where} icon="snooze" bare={icon} label={t("action.snooze")} keys="s" words={words}>
      {(anchor, close) => {
        const offered = presets(new Date(moment()))
        return (
          <Picker
            anchor={anchor}
            place="below-end"
            label={t("action.snooze")}
            placeholder={t("snooze.placeholder")}
            choices={offered.map(({ id, at }) => ({
              id,
              label: t(`snooze.${id}`),
              hint: comingTime(at.getTime(), moment()),
              icon: "snooze",
            }))}
            onClose={close}
            onPick={({ id }) => {
              close()
              const found = offered.find((one) => one.id === id)
              if (found) snooze(found.at)
            }}
            foot={
              <OwnTime
                onPick={(at) => {
                  close()
                  snooze(at)
                }}
              />
            }
          />
        )
      }}
    </Opener>
  )
}

function OwnTime({ onPick }: { onPick: (at: Date) => void }) {
  const text = useSignal(toField(new Date(moment() + 86_400_000)))
  const at = new Date(text.value)
  const past = !(at.getTime() > moment())
  return (
    <form
      class="own-time"
      onSubmit={(event) => {
        event.preventDefault()
        if (!past) onPick(at)
      }}
    >
      <TextField
        label={t("snooze.own")}
        type="datetime-local"
        value={text.value}
        min={toField(new Date(moment()))}
        error={text.value && past ? t("snooze.past") : undefined}
        onInput={(value) => {
          text.value = value
        }}
      />
      <Button type="submit" off={past && t("snooze.past")}>
        {t("action.snooze")}
      </Button>
    </form>
  )
}
