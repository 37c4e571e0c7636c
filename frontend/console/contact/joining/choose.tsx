import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Avatar } from "../../kit/avatar"
import { Dialog } from "../../kit/dialog"
import { useLoad } from "../../kit/load"
import { type Choice, PickList } from "../../kit/picker"
import type { Contact } from "../../wire"
import { called } from "../called"
import type { Likely } from "./wire"
import { say } from "./words"

const PAUSE_MS = 200
const SHOWN = 20

interface Props {
  contact: Contact
  onPick: (id: string) => void
  onClose: () => void
}

/** Whom to merge with: first those who may be the same person, then whoever is found. */
export function Choose({ contact, onPick, onClose }: Props) {
  const query = useSignal("")
  const likely = useLoad(
    (signal) => api.get<Page<Likely>>(`/contacts/${contact.id}/duplicates`, { signal }),
    [contact.id],
  )
  const { found, wrong } = useFound(query.value)
  const first = query.value.trim() ? [] : (likely.data?.items ?? [])
  const choices = [
    ...first.map((one) => choice(one.contact, say("choose.likely"), say(`choose.same_${one.same[0]?.by ?? "email"}`))),
    ...found.filter(({ id }) => id !== contact.id).map((one) => choice(one, say("choose.found"))),
  ]
  const none = wrong ? say("choose.wrong") : query.value.trim() ? say("choose.none") : say("choose.begin")
  return (
    <Dialog title={say("choose.title", { name: called(contact) })} size="medium" class="joining" onClose={onClose}>
      <PickList
        label={say("choose.find")}
        placeholder={say("choose.find")}
        choices={choices}
        found
        empty={none}
        onQuery={(text) => {
          query.value = text
        }}
        onPick={({ id }) => onPick(id)}
      />
    </Dialog>
  )
}

function choice(one: Contact, group: string, hint?: string): Choice {
  const channels = [...new Set(one.identities.map(({ channel_type }) => channelName(channel_type)))].join(", ")
  return {
    id: one.id,
    label: called(one),
    hint: [hint, channels, one.email, one.phone, one.city].filter(Boolean).join(" · ") || undefined,
    group,
    art: <Avatar name={called(one)} url={one.avatar_url} size={28} />,
  }
}

/** Contacts by what is typed, a moment after it was. */
function useFound(query: string): { found: readonly Contact[]; wrong: boolean } {
  const found = useSignal<readonly Contact[]>([])
  const wrong = useSignal(false)
  const q = query.trim()
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      try {
        const page = await api.get<Page<Contact>>("/contacts", { query: { q, limit: SHOWN }, signal: stop.signal })
        found.value = page.items
        wrong.value = false
      } catch {
        if (!stop.signal.aborted) wrong.value = true
      }
    }
    if (!q) found.value = []
    const timer = q ? setTimeout(() => void ask(), PAUSE_MS) : undefined
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q])
  return { found: found.value, wrong: wrong.value }
}
