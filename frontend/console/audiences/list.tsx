import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Button } from "../kit/button"
import { coarse } from "../kit/clock"
import { useCommands } from "../kit/commands"
import { Icon } from "../kit/icon"
import { ago } from "../kit/time"
import { More, type Pages, usePages } from "../parts/pages"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { onChange } from "../shell/live"
import { navigate, place, withQuery } from "../shell/router"
import { can } from "../shell/session"
import { number } from "../text"
import type { Vocabulary } from "./rule/vocabulary"
import { Said } from "./said"
import { startsOf } from "./starts"
import { t } from "./text"
import { BASE, PATH, type Segment } from "./wire"
import { useVocabulary } from "./words"

const PAUSE_MS = 250

/** All segments, with how many are in each at this moment. */
export function SegmentList() {
  const q = place.value.query.get("q") ?? ""
  const pages = useSegments(q)
  const words = useVocabulary()
  const may = can("campaigns")
  useCommands([may && { id: "new-segment", title: t("new"), icon: "plus", run: () => navigate(`${BASE}/new`) }])
  const first = pages.data && !pages.data.length && !q
  const add = (
    <Button icon="plus" look="primary" onClick={() => navigate(`${BASE}/new`)}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={!first && t("lead")} actions={may && !first && add} wide top>
      {!first && <Find q={q} />}
      <Loaded load={pages} lines={6}>
        {(items) =>
          items.length ? (
            <>
              <Items label={t("title")}>
                {items.map((one) => (
                  <Row key={one.id} one={one} words={words.data} />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : q ? (
            <p class="nothing" role="status">
              {t("none_found")}
            </p>
          ) : (
            <First may={may} words={words.data} />
          )
        }
      </Loaded>
    </Sheet>
  )
}

/** The list, with counts that move while one looks. */
function useSegments(q: string): Pages<Segment> {
  const pages = usePages<Segment>(PATH, { q })
  const changed = useSignal<Readonly<Record<string, Segment>>>({})
  const shown = useRef({ pages, q })
  shown.current = { pages, q }
  useEffect(
    () =>
      onChange<Segment>("segment.updated", (one) => {
        changed.value = { ...changed.peek(), [one.id]: one }
        const { pages, q } = shown.current
        const asked = one.name.toLowerCase().includes(q.toLowerCase())
        if (asked && !pages.data?.some(({ id }) => id === one.id)) pages.refresh()
      }),
    [],
  )
  const now = (one: Segment): Segment => {
    const later = changed.value[one.id]
    return later && later.version >= one.version ? later : one
  }
  return { ...pages, data: pages.data?.map(now).filter(({ archived_at }) => !archived_at) ?? null }
}

function Find({ q }: { q: string }) {
  const text = useSignal(q)
  const field = useRef<HTMLInputElement>(null)
  useCommands([{ id: "search", title: t("find"), keys: "/", icon: "search", run: () => field.current?.focus() }])
  useEffect(() => {
    if (text.value.trim() === q) return
    const timer = setTimeout(() => navigate(withQuery({ q: text.value.trim() || null }), { replace: true }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text.value, q])
  return (
    <label class="find">
      <Icon name="search" size={16} />
      <span class="unseen">{t("find")}</span>
      <input
        ref={field}
        type="search"
        placeholder={t("find")}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
    </label>
  )
}

function Row({ one, words }: { one: Segment; words: Vocabulary | null }) {
  return (
    <Item
      title={<span dir="auto">{one.name}</span>}
      href={`${BASE}/${one.id}`}
      hint={words ? <Said rule={one.rule} words={words} /> : " "}
      actions={
        <span class="segment-count">
          <strong>{number(one.count)}</strong>
          {one.state === "filling" ? (
            <span>{filling(one)}</span>
          ) : (
            <span class="segment-when">{t("updated", { when: ago(one.updated_at, coarse.value) })}</span>
          )}
        </span>
      }
    />
  )
}

export function filling({ progress }: Segment): string {
  return progress ? t("filling", { percent: Math.floor(progress * 100) }) : t("filling_begins")
}

/** What an audience is, while there is none, and ready ones to begin with. */
function First({ may, words }: { may: boolean; words: Vocabulary | null }) {
  return (
    <div class="segments-first">
      <h2>{t("none")}</h2>
      <p>{t("none_text")}</p>
      {may ? words && <Starts words={words} /> : <p>{t("none_reader")}</p>}
    </div>
  )
}

const ICONS = { new: "heart", often: "retry", away: "snooze", empty: "plus" } as const

function Starts({ words }: { words: Vocabulary }) {
  return (
    <ul class="segment-starts" aria-label={t("starts")}>
      {startsOf(words).map((one) => (
        <li key={one.id}>
          <a class="segment-start" href={`${BASE}/new?start=${one.id}`}>
            <Icon name={ICONS[one.id]} />
            <span>
              <strong>{one.name}</strong>
              <small>{one.hint}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
