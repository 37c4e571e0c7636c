import { signal, useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { api } from "../api"
import { called } from "../contact/called"
import { Avatar } from "../kit/avatar"
import { available } from "../kit/commands"
import { Dialog } from "../kit/dialog"
import { type Choice, narrow, PickList } from "../kit/picker"
import type { Contact, Conversation, Message } from "../wire"
import { t } from "../words"
import { navigate } from "./router"

export const paletteOpen = signal(false)

interface Found {
  contacts: Contact[]
  messages: { message: Message; conversation: Conversation; snippet?: string }[]
}

const NOTHING: Found = { contacts: [], messages: [] }
const PAUSE_MS = 180

/** Everything by typing: what can be done here, where one can go, whom and what one can find. */
export function Palette() {
  if (!paletteOpen.value) return null
  return <OpenPalette />
}

function OpenPalette() {
  const query = useSignal("")
  const found = useSearch(query.value)
  const close = () => {
    paletteOpen.value = false
  }
  const commands = available().filter((command) => !command.keysOnly)
  const doing: Choice[] = commands.map((command) => ({
    id: `do:${command.id}`,
    label: command.title,
    icon: command.icon,
    group: t("palette.do"),
    keys: command.keys,
  }))
  const choices = [...narrow(doing, query.value).slice(0, query.value ? 8 : 40), ...people(found), ...said(found)]
  return (
    <Dialog title={t("palette.title")} size="medium" bare class="palette" onClose={close}>
      <PickList
        label={t("palette.title")}
        placeholder={t("palette.placeholder")}
        choices={choices}
        found
        onQuery={(text) => {
          query.value = text
        }}
        onPick={({ id }) => {
          close()
          const [kind, ...rest] = id.split(":")
          if (kind === "go") return navigate(rest.join(":"))
          queueMicrotask(() => commands.find((command) => command.id === rest.join(":"))?.run())
        }}
      />
    </Dialog>
  )
}

function people({ contacts }: Found): Choice[] {
  return contacts.map((contact) => ({
    id: `go:/contacts/${contact.id}`,
    label: called(contact),
    hint: contact.email ?? contact.phone ?? contact.city ?? undefined,
    art: <Avatar name={called(contact)} url={contact.avatar_url} size={24} />,
    group: t("nav.contacts"),
  }))
}

function said({ messages }: Found): Choice[] {
  return messages.map(({ message, conversation, snippet }) => ({
    id: `go:/inbox/all/${conversation.id}?at=${message.id}`,
    label: snippet ?? message.blocks.map((block) => (block.type === "text" ? block.text : "")).join(" "),
    words: snippet ? marked(snippet) : undefined,
    hint: called(conversation.contact),
    icon: "inbox",
    group: t("palette.messages"),
  }))
}

/** A snippet with what was looked for, which stands between ‹ and ›, set off. */
function marked(snippet: string): ComponentChildren[] {
  return snippet.split(/‹([^›]*)›/).map((piece, at) => (at % 2 ? <b key={at}>{piece}</b> : piece))
}

function useSearch(query: string): Found {
  const found = useSignal(NOTHING)
  const asked = useRef("")
  useEffect(() => {
    asked.current = query
    if (query.trim().length < 2) {
      found.value = NOTHING
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      api
        .get<Found>("/search", { query: { q: query.trim(), limit: 6 }, signal: stop.signal })
        .then((answer) => {
          found.value = answer
        })
        .catch(() => {})
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, found])
  return found.value
}
