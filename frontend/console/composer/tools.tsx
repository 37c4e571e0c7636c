import { useSignal } from "@preact/signals"
import type { ComponentType } from "preact"
import { useRef } from "preact/hooks"
import { later } from "../../shared/message/later"
import { Button, IconButton } from "../kit/button"
import { classes } from "../kit/classes"
import { MenuButton } from "../kit/menu"
import { Picker } from "../kit/picker"
import { Popover } from "../kit/popover"
import { t } from "../text"
import type { Check, Conversation } from "../wire"
import { InsertMenu } from "./inserting"
import type { Draft } from "./model"
import { Room } from "./room"
import { chooseSendKey, sendKey } from "./sendkey"
import { textOf, useReplies } from "./suggestions"

interface EmojiProps {
  onPick: (emoji: string) => void
}

const Emoji = later<EmojiProps>(() => import("./emoji").then((module) => module.Emoji as ComponentType<EmojiProps>))

interface Props {
  draft: Draft
  one: Conversation
  check: Check | null
  closed: boolean
  onSend: () => void
}

/** The composer's last line: what can be added, which side it is for, and Send. */
export function Tools({ draft, one, check, closed, onSend }: Props) {
  const file = useRef<HTMLInputElement>(null)
  const note = draft.mode.value === "note"
  const off = closed ? t("composer.shut") : (draft.obstacle ?? undefined)
  return (
    <div class="tools">
      <input
        ref={file}
        type="file"
        multiple
        hidden
        aria-label={t("attach.label")}
        onChange={(event) => {
          draft.attach([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ""
        }}
      />
      <IconButton icon="clip" label={t("attach.label")} onClick={() => file.current?.click()} />
      <EmojiButton onPick={(emoji) => draft.insert(emoji)} />
      {!note && <RepliesButton draft={draft} />}
      {!note && <InsertMenu draft={draft} one={one} />}
      {!note && <Room draft={draft} one={one} check={check} />}
      <span class="tools-space" />
      <Side draft={draft} />
      <div class="send">
        <Button
          look="primary"
          keys={sendKey.value === "enter" ? "enter" : "mod+enter"}
          off={off}
          busy={draft.sending.value}
          onClick={onSend}
        >
          {note ? t("composer.add_note") : t("composer.send")}
        </Button>
        <MenuButton
          label={t("composer.send_how")}
          icon="down"
          place="above-end"
          items={[
            { label: t("composer.by_enter"), checked: sendKey.value === "enter", run: () => chooseSendKey("enter") },
            {
              label: t("composer.by_mod_enter"),
              checked: sendKey.value === "mod_enter",
              run: () => chooseSendKey("mod_enter"),
            },
          ]}
        />
      </div>
    </div>
  )
}

/** Reply or note: who will read it. */
function Side({ draft }: { draft: Draft }) {
  const sides = [
    { mode: "reply", label: t("composer.reply"), keys: "r" },
    { mode: "note", label: t("composer.note"), keys: "n" },
  ] as const
  return (
    <fieldset class="side" aria-label={t("composer.side")}>
      {sides.map(({ mode, label, keys }) => (
        <button
          key={mode}
          type="button"
          class={classes("side-item", mode === draft.mode.value && "side-current")}
          aria-pressed={mode === draft.mode.value}
          data-tip={label}
          data-tip-keys={keys}
          onClick={() => draft.setMode(mode)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

function EmojiButton({ onPick }: EmojiProps) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => {
    open.value = false
  }
  return (
    <>
      <IconButton
        innerRef={anchor}
        icon="smile"
        label={t("emoji.label")}
        expanded={open.value}
        popup="dialog"
        onClick={() => {
          open.value = !open.value
        }}
      />
      {open.value && (
        <Popover
          anchor={anchor}
          place="above-start"
          role="dialog"
          label={t("emoji.label")}
          class="emoji-panel"
          onClose={close}
        >
          <Emoji
            onPick={(emoji) => {
              close()
              onPick(emoji)
            }}
          />
        </Popover>
      )}
    </>
  )
}

function RepliesButton({ draft }: { draft: Draft }) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const replies = useReplies(open.value)
  const close = () => {
    open.value = false
  }
  return (
    <>
      <IconButton
        innerRef={anchor}
        icon="saved"
        label={t("suggest.replies")}
        keys="/"
        expanded={open.value}
        popup="dialog"
        onClick={() => {
          open.value = !open.value
        }}
      />
      {open.value && (
        <Picker
          anchor={anchor}
          place="above-start"
          label={t("suggest.replies")}
          placeholder={t("suggest.placeholder")}
          empty={t("suggest.none")}
          choices={replies.map((one) => ({
            id: one.id,
            label: one.name,
            hint: textOf(one),
            also: one.shortcut ?? undefined,
          }))}
          onClose={close}
          onPick={({ id }) => {
            close()
            const reply = replies.find((one) => one.id === id)
            if (reply) void draft.insertReply(reply, null)
          }}
        />
      )}
    </>
  )
}
