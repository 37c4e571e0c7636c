import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { called } from "../contact/called"
import { Avatar } from "../kit/avatar"
import { classes } from "../kit/classes"
import { coarse } from "../kit/clock"
import { useCommands } from "../kit/commands"
import { Empty } from "../kit/empty"
import { Icon } from "../kit/icon"
import { ProblemView } from "../kit/problem"
import { Bone, Loading } from "../kit/skeleton"
import { shortWhen } from "../kit/time"
import { VirtualList } from "../kit/virtual"
import { epoch, onChange } from "../shell/live"
import { navigate, place, withQuery } from "../shell/router"
import { can } from "../shell/session"
import { t } from "../text"
import type { Contact } from "../wire"
import { say } from "./words"

const PAGE = 50
const PAUSE_MS = 250
const ROW = 56

interface Found {
  q: string
  items: Contact[]
  next: string | null
  error: unknown
}

/** The contacts, by name or address; more come as one scrolls. */
export function ContactList({ current }: { current: string | null }) {
  const q = place.value.query.get("q") ?? ""
  const { found, more, reload } = useContacts(q)
  const text = useSignal(q)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (text.value.trim() === q) return
    const timer = setTimeout(() => navigate(withQuery({ q: text.value.trim() || null }), { replace: true }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text.value, q])
  const step = (by: number) => {
    const items = found?.items ?? []
    const next = items[current ? items.findIndex((one) => one.id === current) + by : 0]
    if (next) navigate(withQuery({}, `/contacts/${next.id}`), { replace: current !== null })
  }
  const group = t("nav.contacts")
  useCommands([
    { id: "search", title: say("search"), keys: "/", icon: "search", group, run: () => field.current?.focus() },
    { id: "next", title: say("next"), keys: "j", group, keysOnly: true, run: () => step(1) },
    { id: "previous", title: say("previous"), keys: "k", group, keysOnly: true, run: () => step(-1) },
  ])
  return (
    <section class="list" aria-label={t("nav.contacts")}>
      <header class="list-head">
        <div class="list-title">
          <h2>{t("nav.contacts")}</h2>
          {can("contacts") && (
            <a class="button button-quiet contacts-import" href="/contacts/import">
              <Icon name="file" />
              <span class="button-words">{say("import")}</span>
            </a>
          )}
        </div>
        <search class="list-search contacts-search">
          <Icon name="search" size={16} />
          <input
            ref={field}
            type="text"
            inputMode="search"
            autocomplete="off"
            aria-label={say("search")}
            placeholder={say("search")}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
            onKeyDown={(event) => {
              if (event.key === "Escape") field.current?.blur()
            }}
          />
        </search>
      </header>
      <div class="list-body">
        <Body q={q} found={found} current={current} onEnd={more} onRetry={reload} />
      </div>
    </section>
  )
}

interface BodyProps {
  q: string
  found: Found | null
  current: string | null
  onEnd: () => void
  onRetry: () => void
}

function Body({ q, found, current, onEnd, onRetry }: BodyProps) {
  if (!found) return <Bones />
  if (found.error && !found.items.length) return <ProblemView error={found.error} onRetry={onRetry} />
  if (!found.items.length)
    return q ? (
      <Empty icon="search" title={t("empty.search", { q })}>
        {say("none_found")}
      </Empty>
    ) : (
      <Empty
        icon="contacts"
        title={say("none")}
        action={can("contacts") && <a href="/contacts/import">{say("none_go")}</a>}
      >
        {say("none_text")}
      </Empty>
    )
  return (
    <VirtualList
      items={found.items}
      rowHeight={ROW}
      keyOf={(one) => one.id}
      label={t("nav.contacts")}
      current={current ?? undefined}
      onEnd={onEnd}
      row={(one) => <Row one={one} current={one.id === current} />}
    />
  )
}

function Row({ one, current }: { one: Contact; current: boolean }) {
  return (
    <div class={classes("row", "row-person", current && "row-current")}>
      <a class="row-link" href={withQuery({}, `/contacts/${one.id}`)} aria-current={current ? "true" : undefined}>
        <Avatar name={called(one)} url={one.avatar_url} />
        <span class="row-words">
          <span class="row-top">
            <span class="row-name" dir="auto">
              {called(one)}
            </span>
            <span class="row-due due-quiet">{one.last_seen_at ? shortWhen(one.last_seen_at, coarse.value) : ""}</span>
          </span>
          <span class="row-bottom">
            <span class="row-preview">{one.email ?? one.phone ?? one.city ?? t(`contact.${one.kind}`)}</span>
          </span>
        </span>
      </a>
    </div>
  )
}

function Bones() {
  return (
    <div aria-busy="true">
      <Loading label={say("loading")} />
      {["48%", "62%", "40%", "56%", "66%", "44%", "52%"].map((width) => (
        <div class="row row-person row-bones" key={width}>
          <Bone width="34px" height={34} round />
          <span class="row-words">
            <Bone width={width} height={11} />
            <Bone width="70%" height={10} />
          </span>
        </div>
      ))}
    </div>
  )
}

/** A contact in its place as it is now; one that became part of another is gone, a new one comes into its place. */
function changed({ q, items, next }: Found, one: Contact): Contact[] {
  const at = items.findIndex(({ id }) => id === one.id)
  const others = items.filter(({ id }) => id !== one.id)
  if (one.merged_into) return others
  if (at >= 0) return items.map((before) => (before.id === one.id ? one : before))
  const older = others.findIndex((other) => seen(other) < seen(one))
  if (q || (older < 0 && next)) return others
  return older < 0 ? [...others, one] : [...others.slice(0, older), one, ...others.slice(older)]
}

function seen(one: Contact): number {
  return Date.parse(one.last_seen_at ?? "") || 0
}

function useContacts(q: string) {
  const found = useSignal<Found | null>(null)
  const tries = useSignal(0)
  const asking = useRef(false)
  const ask = async (cursor: string | null, signal?: AbortSignal) => {
    const before = cursor ? (found.peek()?.items ?? []) : []
    asking.current = true
    try {
      const page = await api.get<Page<Contact>>("/contacts", { query: { q, cursor, limit: PAGE }, signal })
      found.value = { q, items: [...before, ...page.items], next: page.next, error: null }
    } catch (error) {
      if (!signal?.aborted) found.value = { q, items: before, next: cursor, error }
    } finally {
      asking.current = false
    }
  }
  useEffect(() => {
    const stop = new AbortController()
    void ask(null, stop.signal)
    return () => stop.abort()
  }, [q, tries.value, epoch.value])
  useEffect(() => {
    const put = (change: (now: Found) => Contact[]) => {
      const now = found.peek()
      if (now) found.value = { ...now, items: change(now) }
    }
    const stops = [
      onChange<Contact>("contact.updated", (one) => put((now) => changed(now, one))),
      onChange<{ state: string }>("import.updated", ({ state }) => {
        if (state === "done" || state === "undone") tries.value++
      }),
      onChange<{ id: string }>("contact.removed", ({ id }) => put(({ items }) => items.filter((one) => one.id !== id))),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return {
    found: found.value,
    more: () => {
      const next = found.peek()?.next
      if (next && !asking.current) void ask(next)
    },
    reload: () => {
      tries.value++
    },
  }
}
