import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Button } from "../../kit/button"
import { useCommands } from "../../kit/commands"
import { Check, Select } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { More, usePages } from "../../parts/pages"
import { Items } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate, place, withQuery } from "../../shell/router"
import { can } from "../../shell/session"
import { locations } from "../../store/directory"
import { Row } from "./row"
import { StartCards } from "./start-cards"
import { t } from "./text"
import { BASE, PATH, type Shown } from "./wire"

const PAUSE_MS = 250

function asked() {
  const { query } = place.value
  return { q: query.get("q") ?? "", location: query.get("location") ?? "", archived: query.get("archived") === "yes" }
}

/** All entry points, with what each brought. */
export function EntryPointList() {
  const { q, location, archived } = asked()
  const filtered = Boolean(q || location || archived)
  const pages = usePages<Shown>(PATH, { q, location, archived })
  const may = can("campaigns")
  useCommands([may && { id: "new-entry-point", title: t("new"), icon: "plus", run: () => navigate(`${BASE}/new`) }])
  const first = pages.data && !pages.data.length && !filtered
  const add = (
    <Button icon="plus" look="primary" onClick={() => navigate(`${BASE}/new`)}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={may && !first && add} wide>
      {!first && <Filters />}
      <Loaded load={pages} lines={6}>
        {(items) =>
          items.length ? (
            <>
              <Items label={t("title")}>
                {items.map((one) => (
                  <Row key={one.entry_point.id} one={one} />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : filtered ? (
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

function Filters() {
  const { q, location, archived } = asked()
  const text = useSignal(q)
  const field = useRef<HTMLInputElement>(null)
  useCommands([{ id: "search", title: t("find"), keys: "/", icon: "search", run: () => field.current?.focus() }])
  const set = (change: Record<string, string | null>) => navigate(withQuery(change), { replace: true })
  useEffect(() => {
    if (text.value.trim() === q) return
    const timer = setTimeout(() => set({ q: text.value.trim() || null }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text.value, q])
  return (
    <div class="entry-filters">
      <label class="find">
        <Icon name="search" size={16} />
        <span class="unseen">{t("find")}</span>
        <input
          ref={field}
          type="search"
          placeholder={t("find")}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      {locations.value.length > 1 && (
        <Select
          label={t("location")}
          quietLabel
          value={location}
          options={[
            { value: "", label: t("location_any") },
            ...locations.value.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onInput={(id) => set({ location: id || null })}
        />
      )}
      <Check
        label={t("archived_show")}
        checked={archived}
        onChange={(checked) => set({ archived: checked ? "yes" : null })}
      />
    </div>
  )
}

/** What an entry point is for, while there is none, and ready ones to begin with. */
function First({ may }: { may: boolean }) {
  return (
    <div class="entry-first">
      <h2>{t("none")}</h2>
      <p>{t("none_text")}</p>
      {may ? <StartCards /> : <p>{t("none_reader")}</p>}
    </div>
  )
}
