import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { called } from "../contact/called"
import { Avatar } from "../kit/avatar"
import { Button } from "../kit/button"
import { classes } from "../kit/classes"
import { coarse } from "../kit/clock"
import { Icon } from "../kit/icon"
import { useLoad } from "../kit/load"
import { Picker } from "../kit/picker"
import { ago, comingTime, shortWhen } from "../kit/time"
import { Loaded } from "../parts/sheet"
import { navigate, place, withQuery } from "../shell/router"
import type { Contact } from "../wire"
import { t } from "./text"
import { PATH, type Reason, type Segment, type Why } from "./wire"

/** Why somebody is in a segment, or is not: whoever is named in the address, or is looked for here. */
export function Asked({ segment }: { segment: Segment }) {
  const contact = place.value.query.get("why")
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (contact) box.current?.scrollIntoView({ block: "nearest" })
  }, [contact])
  return (
    <section ref={box} class="reasons" aria-label={t("why")}>
      <h2 class="segment-title">{t("why")}</h2>
      {!contact && <p class="reasons-lead">{t("why_lead")}</p>}
      {contact && <Answer key={contact} segment={segment} contact={contact} />}
      <Find again={Boolean(contact)} />
    </section>
  )
}

function Find({ again }: { again: boolean }) {
  const open = useSignal(false)
  const q = useSignal("")
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => {
    open.value = false
    q.value = ""
  }
  return (
    <>
      <Button
        innerRef={anchor}
        icon="search"
        popup="dialog"
        expanded={open.value}
        onClick={() => {
          open.value = !open.value
        }}
      >
        {t(again ? "why_other" : "why_find")}
      </Button>
      {open.value && (
        <Found
          q={q.value}
          anchor={anchor}
          onQuery={(value) => {
            q.value = value
          }}
          onClose={close}
        />
      )}
    </>
  )
}

interface FoundProps {
  q: string
  anchor: { current: HTMLElement | null }
  onQuery: (q: string) => void
  onClose: () => void
}

const PAUSE_MS = 200

function Found({ q, anchor, onQuery, onClose }: FoundProps) {
  const asked = useSignal(q)
  useEffect(() => {
    const timer = setTimeout(() => {
      asked.value = q
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [q])
  const { data } = useLoad(
    (signal) => api.get<Page<Contact>>("/contacts", { query: { q: asked.value.trim(), limit: 20 }, signal }),
    [asked.value],
  )
  const last = useRef<readonly Contact[]>([])
  if (data) last.current = data.items
  return (
    <Picker
      anchor={anchor}
      label={t("why_find")}
      placeholder={t("why_placeholder")}
      found
      choices={last.current.map((one) => ({
        id: one.id,
        label: called(one),
        hint: one.email ?? undefined,
        art: <Avatar name={called(one)} size={24} />,
      }))}
      onQuery={onQuery}
      onClose={onClose}
      onPick={({ id }) => {
        onClose()
        navigate(withQuery({ why: id }), { replace: true })
      }}
    />
  )
}

function Answer({ segment, contact }: { segment: Segment; contact: string }) {
  const who = useLoad((signal) => api.get<Contact>(`/contacts/${contact}`, { signal }), [contact])
  const load = useLoad(
    (signal) => api.get<Why>(`${PATH}/${segment.id}/why/${contact}`, { signal }),
    [segment.id, contact, segment.count, segment.version],
  )
  const last = useRef<Why | null>(null)
  if (load.data) last.current = load.data
  return (
    <Loaded load={{ ...load, data: load.data ?? last.current }}>
      {(why) => (
        <div class="reasons-answer">
          <p class={classes("reasons-said", why.met ? "reasons-in" : "reasons-out")}>
            <Icon name={why.met ? "check" : "cross"} size={16} />
            <span>
              <a href={`/contacts/${contact}`} dir="auto">
                {who.data ? called(who.data) : "…"}
              </a>{" "}
              {t(why.met ? "why_in" : "why_out")}
              {why.met && why.entered_at && ` ${t("why_since", { when: shortWhen(why.entered_at, coarse.value) })}`}
            </span>
          </p>
          <ul class="reasons-tree" aria-label={t("why_tree")}>
            <Tree reason={why.reason} />
          </ul>
          <p class="reasons-foot">
            {t("why_checked", { when: ago(why.checked_at, coarse.value) })}
            {why.next_look_at && ` ${t("why_next", { when: comingTime(why.next_look_at, coarse.value) })}`}
          </p>
        </div>
      )}
    </Loaded>
  )
}

function Tree({ reason }: { reason: Reason }) {
  return (
    <li class={classes("reasons-reason", reason.met ? "reasons-met" : "reasons-unmet")}>
      <span class="reasons-line">
        <Icon name={reason.met ? "check" : "cross"} size={14} />
        <span class="unseen">{t(reason.met ? "why_met" : "why_unmet")}: </span>
        <span dir="auto">{reason.text}</span>
      </span>
      {reason.of && reason.of.length > 0 && (
        <ul>
          {reason.of.map((one, at) => (
            <Tree key={at} reason={one} />
          ))}
        </ul>
      )}
    </li>
  )
}
