import "../../lean"
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Button } from "../../kit/button"
import { useCommands } from "../../kit/commands"
import { Select } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { More, type Pages, usePages } from "../../parts/pages"
import { Items } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { onChange } from "../../shell/live"
import { navigate, place, withQuery } from "../../shell/router"
import { can } from "../../shell/session"
import { putAway } from "../acts"
import "../style"
import { Starts } from "../starts/cards"
import { t } from "../text"
import { BASE, KINDS, PATH, STATES, type Summary } from "../wire"
import { KindCards } from "./kind-cards"
import { Row } from "./row"

const PAUSE_MS = 250
const PAGE = 50

/** All campaigns, with what came of each so far; where there is none, what one can make. */
export default function CampaignsPage() {
  const { query } = place.value
  const asked = { state: query.get("state"), kind: query.get("kind"), q: query.get("q") }
  const pages = useCampaigns(asked)
  const may = can("campaigns")
  const add = () => navigate(`${BASE}/new`)
  useCommands([may && { id: "new-campaign", title: t("new"), icon: "plus", keys: "c", run: add }])
  const narrowed = Boolean(asked.state || asked.kind || asked.q)
  const first = pages.data?.length === 0 && !narrowed
  return (
    <Sheet
      title={t("title")}
      lead={first ? undefined : t("lead")}
      wide
      actions={
        may &&
        !first && (
          <Button icon="plus" look="primary" onClick={add}>
            {t("new")}
          </Button>
        )
      }
    >
      {!first && <Filters />}
      <Loaded load={pages} lines={6}>
        {(items) =>
          items.length ? (
            <>
              <Items label={t("title")}>
                {items.map((one) => (
                  <Row key={one.id} one={one} may={may} />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : narrowed ? (
            <p class="nothing" role="status">
              {t("none_found")}
            </p>
          ) : (
            <First may={may} />
          )
        }
      </Loaded>
    </Sheet>
  )
}

/** The list, with figures that move while one looks. */
function useCampaigns(asked: Record<"state" | "kind" | "q", string | null>): Pages<Summary> {
  const pages = usePages<Summary>(PATH, { ...asked, limit: PAGE }, "after")
  const changed = useSignal<Readonly<Record<string, Summary>>>({})
  const shown = useRef(pages)
  shown.current = pages
  useEffect(
    () =>
      onChange<Summary>("campaign.updated", (one) => {
        const before = shown.current.data?.find(({ id }) => id === one.id)
        changed.value = { ...changed.peek(), [one.id]: one }
        if (before?.state !== one.state) pages.refresh()
      }),
    [],
  )
  const now = (one: Summary): Summary => {
    const later = changed.value[one.id]
    return later && later.updated_at >= one.updated_at ? { ...one, ...later } : one
  }
  const data = pages.data?.map(now).filter(({ id }) => !putAway.value.has(id)) ?? null
  return { ...pages, data }
}

function Filters() {
  const { query } = place.value
  const q = query.get("q") ?? ""
  const text = useSignal(q)
  const field = useRef<HTMLInputElement>(null)
  useCommands([{ id: "search", title: t("find"), keys: "/", icon: "search", run: () => field.current?.focus() }])
  useEffect(() => {
    if (text.value.trim() === q) return
    const timer = setTimeout(() => navigate(withQuery({ q: text.value.trim() || null }), { replace: true }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text.value, q])
  const narrow = (name: string) => (value: string) => navigate(withQuery({ [name]: value || null }), { replace: true })
  return (
    <div class="campaign-filters">
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
      <Select
        label={t("by_state")}
        quietLabel
        value={query.get("state") ?? ""}
        options={[
          { value: "", label: t("every_state") },
          ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        onInput={narrow("state")}
      />
      <Select
        label={t("by_kind")}
        quietLabel
        value={query.get("kind") ?? ""}
        options={[
          { value: "", label: t("every_kind") },
          ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onInput={narrow("kind")}
      />
    </div>
  )
}

/** What a campaign is, while there is none, and what one can make. */
function First({ may }: { may: boolean }) {
  return (
    <div class="campaigns-first">
      <h2>{t("none")}</h2>
      <p>{t(may ? "none_text" : "none_reader")}</p>
      {may && (
        <>
          <KindCards />
          <Starts />
        </>
      )}
    </div>
  )
}
