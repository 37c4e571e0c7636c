import { useEffect, useRef } from "preact/hooks"
import { api } from "../api"
import { Composer } from "../composer/composer"
import { addressOf } from "../inbox/state"
import { Button } from "../kit/button"
import { Empty } from "../kit/empty"
import { Guard } from "../kit/guard"
import { useLoad } from "../kit/load"
import { useArrival } from "../kit/narrow"
import { Problem, ProblemView } from "../kit/problem"
import { Bone } from "../kit/skeleton"
import { look } from "../shell/live"
import { seeNotices } from "../shell/notices"
import { navigate } from "../shell/router"
import { can } from "../shell/session"
import { changed, conversationOf, keep, onConversationGone } from "../store/conversations"
import type { Filter } from "../store/views"
import { t } from "../text"
import type { Conversation } from "../wire"
import { useThreadCommands } from "./commands"
import { ThreadHead } from "./head"
import { Messages } from "./messages"

interface Props {
  id: string
  filter: Filter
  /** Goes on to the next conversation. */
  onLeave: () => void
}

/** The middle pane: one conversation, and the place to answer. */
export function ThreadPane({ id, filter, onLeave }: Props) {
  const { error, reload } = useLoad(
    (signal) => api.get<Conversation>(`/conversations/${id}`, { signal }).then(keep),
    [id],
  )
  const one = conversationOf(id)
  useEffect(() => {
    look(id)
    void seeNotices(id)
    return () => look(null)
  }, [id])
  useEffect(() => onConversationGone((gone) => gone === id && reload()), [id])
  useSeen(one)
  const pane = useRef<HTMLElement>(null)
  useArrival(() => pane.current, [id, one === null])
  if (!one && error) return <Lost error={error} filter={filter} onRetry={reload} />
  return (
    <section
      ref={pane}
      tabIndex={-1}
      class="thread"
      aria-label={one ? t("thread.with", { name: one.contact.name }) : t("thread.label")}
    >
      {one ? <Ready one={one} filter={filter} onLeave={onLeave} /> : <Waiting />}
    </section>
  )
}

function Ready({ one, filter, onLeave }: { one: Conversation; filter: Filter; onLeave: () => void }) {
  useThreadCommands(one, onLeave)
  return (
    <>
      <ThreadHead one={one} filter={filter} onLeave={onLeave} />
      {one.subject && <Subject subject={one.subject} />}
      <Guard watch={one.id}>
        <Messages one={one} />
      </Guard>
      <Guard watch={one.id}>
        <Composer one={one} />
      </Guard>
    </>
  )
}

/** What an email conversation is about. */
function Subject({ subject }: { subject: string }) {
  return (
    <p class="thread-subject" dir="auto" title={subject}>
      {subject}
    </p>
  )
}

/** Tells the server that it was read, once the page is in front of somebody. */
function useSeen(one: Conversation | null): void {
  const unread = one?.unread ?? false
  const id = one?.id
  useEffect(() => {
    if (!unread || !id || !can("reply")) return
    const tell = () => {
      if (document.hidden) return
      const now = conversationOf(id)
      if (now?.unread) changed({ ...now, unread: false })
      void seen(id)
    }
    tell()
    document.addEventListener("visibilitychange", tell)
    return () => document.removeEventListener("visibilitychange", tell)
  }, [id, unread])
}

const TRIES = 3
const PAUSE_MS = 2_000

/** The contact waits to learn that they were read: a request that was lost is made again. */
async function seen(id: string, tries = TRIES): Promise<void> {
  void seeNotices(id)
  try {
    await api.post(`/conversations/${id}/seen`)
  } catch {
    if (tries > 1) setTimeout(() => void seen(id, tries - 1), PAUSE_MS)
  }
}

function Lost({ error, filter, onRetry }: { error: unknown; filter: Filter; onRetry: () => void }) {
  const gone = error instanceof Problem && error.status === 404
  return (
    <section class="thread thread-lost" aria-label={t("thread.label")}>
      {gone ? (
        <Empty
          icon="inbox"
          title={t("thread.gone")}
          action={<Button onClick={() => navigate(addressOf(filter.view))}>{t("thread.back")}</Button>}
        >
          {t("thread.gone_text")}
        </Empty>
      ) : (
        <ProblemView error={error} onRetry={onRetry} />
      )}
    </section>
  )
}

/** The head and foot at their size; the messages between them draw their own. */
function Waiting() {
  return (
    <>
      <header class="thread-head" aria-busy="true">
        <Bone width="140px" height={14} />
      </header>
      <div class="thread-scroll" />
      <div class="composer composer-wait" />
    </>
  )
}
