import { useSignal } from "@preact/signals"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import { Button } from "../kit/button"
import { classes } from "../kit/classes"
import { now } from "../kit/clock"
import { pressed } from "../kit/commands"
import { Icon } from "../kit/icon"
import { undoLast } from "../kit/toast"
import { can } from "../shell/session"
import { channelType } from "../store/types"
import { t } from "../text"
import type { Conversation, Said } from "../wire"
import { Attachments } from "./attachments"
import { useCheck } from "./check"
import { type Mode, ownComposer } from "./focus"
import { gate } from "./gate"
import { GateLine } from "./gateline"
import { Inserting, useInsertCommands } from "./inserting"
import { Inserts } from "./inserts"
import { Draft } from "./model"
import { Notices } from "./notices"
import { sendsOn } from "./sendkey"
import { useStanding } from "./standing"
import { Suggestions, type SuggestKeys } from "./suggestions"
import { Tools } from "./tools"
import { takeBackLast } from "./undo"
import { say } from "./words"

/** Where one answers: the gate first, then the words, then what can be added to them. */
export function Composer({ one }: { one: Conversation }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const caretTo = useRef<number | null>(null)
  const redraw = useSignal(0)
  const kept = useRef<Draft | null>(null)
  kept.current ??= new Draft(one.id, (to) => {
    caretTo.current = to
    redraw.value++
  })
  const draft = kept.current
  const standing = useStanding(one.id, one.contact.id)
  useOwner(draft, field)
  useLayoutEffect(() => {
    const to = caretTo.current
    if (to === null || !field.current) return
    caretTo.current = null
    field.current.focus()
    field.current.setSelectionRange(to, to)
  }, [redraw.value])
  if (!can("reply"))
    return (
      <div class="composer composer-off">
        <Icon name="lock" size={16} /> {t("composer.no_right")}
      </div>
    )
  return (
    <div class={classes("composer", draft.mode.value === "note" && "composer-note")}>
      <GateLine standing={standing.data} error={standing.error} mode={draft.mode.value} onRetry={standing.reload} />
      <Body
        one={one}
        draft={draft}
        field={field}
        shut={standing.data ? !gate(standing.data, now.value).open : false}
        said={standing.data?.said ?? null}
      />
    </div>
  )
}

interface BodyProps {
  one: Conversation
  draft: Draft
  field: { current: HTMLTextAreaElement | null }
  shut: boolean
  said: Said | null
}

function Body({ one, draft, field, shut, said }: BodyProps) {
  const over = useSignal(false)
  const keys = useRef<SuggestKeys | null>(null)
  const note = draft.mode.value === "note"
  const closed = shut && !note
  const type = channelType(one.channel.type)
  const check = useCheck(one.id, draft.blocks, !note && !closed)
  useEffect(() => {
    draft.limits.value = type?.capabilities.limits
  }, [draft, type])
  useEffect(() => {
    draft.excess.value = check?.excess ?? []
  }, [draft, check])
  useInsertCommands(draft, one, closed)
  const send = () => void draft.send()
  if (closed && !draft.text.value)
    return (
      <>
        <div class="composer-shut">
          <p>{said ? [said.why, said.instead].filter(Boolean).join(" ") : t("composer.shut")}</p>
          {type?.capabilities.templates && (
            <Button icon="file" onClick={() => (draft.editing.value = { kind: "template" })}>
              {say("template.send_one")}
            </Button>
          )}
          <Button icon="note" keys="n" onClick={() => draft.setMode("note")}>
            {t("composer.note_instead")}
          </Button>
        </div>
        <Inserting draft={draft} one={one} />
      </>
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || keys.current?.(event)) return
    if (sendsOn(event)) {
      event.preventDefault()
      if (!closed) send()
    } else if (event.key === "Escape") field.current?.blur()
    else if (pressed(event) === "mod+z" && !draft.text.value && (undoLast() || takeBackLast(draft.conversation)))
      event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped; the button does the same
    <div
      class={classes("composer-body", over.value && "composer-over")}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => {
        over.value = false
      }}
      onDrop={(event) => {
        event.preventDefault()
        over.value = false
        draft.attach([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <Suggestions draft={draft} keys={keys} />
      <textarea
        ref={field}
        class="composer-text"
        dir="auto"
        rows={2}
        value={draft.text.value}
        aria-label={note ? t("composer.note_to_team") : t("composer.reply_to", { name: one.contact.name })}
        placeholder={note ? t("composer.note_placeholder") : t("composer.placeholder")}
        onInput={(event) => draft.write(event.currentTarget.value, event.currentTarget.selectionStart)}
        onSelect={(event) => {
          draft.caret.value = event.currentTarget.selectionStart
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...(event.clipboardData?.files ?? [])]
          if (!files.length) return
          event.preventDefault()
          draft.attach(files)
        }}
      />
      <Attachments all={draft.attachments.value} onRemove={(file) => draft.detach(file)} />
      {!note && (
        <Inserts
          all={draft.inserts.value}
          onChange={(kind, at) => (draft.editing.value = { kind, at })}
          onTakeOut={(at) => draft.takeOut(at)}
        />
      )}
      <Notices draft={draft} check={check} />
      <Tools draft={draft} one={one} check={check} closed={closed} onSend={send} />
      <Inserting draft={draft} one={one} />
      {over.value && <div class="composer-drop">{t("attach.drop")}</div>}
    </div>
  )
}

/** Does what other places ask of the composer: keys, the palette, a message to be written otherwise. */
function useOwner(draft: Draft, field: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const focus = (mode: Mode | null) => {
      if (mode) draft.setMode(mode)
      if (field.current) field.current.focus()
      else queueMicrotask(() => field.current?.focus())
    }
    return ownComposer({
      conversation: draft.conversation,
      focus,
      take(text, mode, files, inserts) {
        const before = draft.text.peek()
        const whole = before.includes(text) ? before : [before, text].filter(Boolean).join("\n")
        draft.write(whole, whole.length)
        draft.attachAgain(files)
        for (const insert of inserts) draft.put(insert)
        focus(mode)
      },
    })
  }, [draft, field])
}
