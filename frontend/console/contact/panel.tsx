import { useEffect } from "preact/hooks"
import { api } from "../api"
import { addressOf } from "../inbox/state"
import { Tag } from "../kit/badge"
import { IconButton } from "../kit/button"
import { Guard } from "../kit/guard"
import { useLoad } from "../kit/load"
import { ProblemView } from "../kit/problem"
import { onChange } from "../shell/live"
import { back } from "../shell/router"
import { can } from "../shell/session"
import { change } from "../store/change"
import { conversationOf } from "../store/conversations"
import type { Filter } from "../store/views"
import { t } from "../text"
import { TagButton } from "../thread/buttons"
import type { Contact, Conversation } from "../wire"
import { ContactBones, ContactView } from "./view"

interface Props {
  conversation: string
  filter: Filter
}

/** The right pane: who it is, what the rules say, what is known and what happened. */
export function ContactPanel({ conversation, filter }: Props) {
  const one = conversationOf(conversation)
  return (
    <aside class="contact" aria-label={t("contact.label")}>
      <header class="contact-bar">
        <IconButton icon="back" label={t("pane.back")} onClick={() => back(addressOf(filter.view, conversation))} />
        <p>{t("contact.label")}</p>
      </header>
      <div class="contact-scroll">
        <Guard watch={conversation}>{one ? <Panel one={one} /> : <ContactBones />}</Guard>
      </div>
    </aside>
  )
}

function Panel({ one }: { one: Conversation }) {
  const { data, error, reload, put } = useContact(one.contact.id)
  if (error && !data) return <ProblemView error={error} onRetry={reload} />
  if (!data) return <ContactBones name={one.contact.name} />
  return <ContactView contact={data} onChange={put} conversation={one.id} tags={<Tags one={one} />} />
}

export function useContact(id: string) {
  const loaded = useLoad((signal) => api.get<Contact>(`/contacts/${id}`, { signal }), [id])
  const { data, put } = loaded
  useEffect(
    () => onChange<Contact>("contact.updated", (changed) => changed.id === id && put({ ...changed, ...before(data) })),
    [id, data],
  )
  return loaded
}

/** What a change does not tell: it is of the contact alone. */
function before(data: Contact | null): Pick<Contact, "last_talk" | "came_through"> {
  return { last_talk: data?.last_talk, came_through: data?.came_through }
}

/** The tags of the conversation, to be added and taken off. */
function Tags({ one }: { one: Conversation }) {
  const ids = [one.id]
  return (
    <div class="contact-tags">
      {one.tags.map((tag) => (
        <Tag
          key={tag.id}
          name={tag.name}
          color={tag.color}
          removeLabel={t("tag.remove", { name: tag.name })}
          onRemove={
            can("reply")
              ? () => void change(one.id, { remove_tags: [tag.id] }, t("tag.removed", { name: tag.name }))
              : undefined
          }
        />
      ))}
      <TagButton ids={ids} where="contact" words={t("tag.add")} onDone={(to, said) => void change(one.id, to, said)} />
    </div>
  )
}
