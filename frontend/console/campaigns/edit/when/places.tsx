import { InlineNumber, InlineSelect, Word } from "../../../audiences/build/inline"
import { Button, IconButton } from "../../../kit/button"
import type { PagePattern, Places as PlacesOf } from "../../wire"
import { useDraft, useFault } from "../draft"
import { Sentence } from "../part"
import { changedAt, without } from "../say/listed"
import { t } from "../text"

const HOWS = ["contains", "is", "starts_with", "matches"] as const
type Which = "pages" | "not_pages"

/** On which pages it is shown, on which device, and how long after one came there. */
export function Places() {
  const it = useDraft()
  const { places = {} } = it.said.value
  const set = (change: Partial<PlacesOf>, at = "") =>
    it.set({ places: { ...places, ...change } }, at ? `places.${at}` : "places")
  const pages = places.pages ?? []
  const not = places.not_pages ?? []
  const blank: PagePattern = { how: "contains", value: "" }
  return (
    <div class="places">
      <Sentence>
        <Word>{t(pages.length ? "places_on" : "places_every")}</Word>
        <InlineSelect
          label={t("devices")}
          look="strong"
          value={places.devices ?? "any"}
          options={(["any", "desktop", "phone"] as const).map((value) => ({ value, label: t(`devices.${value}`) }))}
          onInput={(devices) => set({ devices })}
        />
        <Word>{t("after_page")}</Word>
        <InlineNumber
          label={t("after_s")}
          min={0}
          value={places.after_s ?? 0}
          onInput={(after_s) => after_s !== null && set({ after_s }, "after_s")}
        />
        <Word>{t("after_seconds")}</Word>
      </Sentence>
      <Patterns which="pages" all={pages} onChange={(now, at) => set({ pages: now }, at)} />
      <Patterns which="not_pages" all={not} onChange={(now, at) => set({ not_pages: now }, at)} />
      <div class="buttons-line">
        <Button look="quiet" icon="plus" onClick={() => set({ pages: [...pages, blank] })}>
          {t("pages_add")}
        </Button>
        <Button look="quiet" icon="plus" onClick={() => set({ not_pages: [...not, blank] })}>
          {t("not_pages_add")}
        </Button>
      </div>
    </div>
  )
}

interface PatternsProps {
  which: Which
  all: readonly PagePattern[]
  onChange: (all: PagePattern[], at?: string) => void
}

function Patterns({ which, all, onChange }: PatternsProps) {
  return (
    <>
      {all.map((one, n) => (
        <Pattern
          key={n}
          one={one}
          which={which}
          n={n}
          onChange={(change) => onChange(changedAt(all, n, change), `${which}[${n}]`)}
          onRemove={() => onChange(without(all, n))}
        />
      ))}
    </>
  )
}

interface PatternProps {
  one: PagePattern
  which: Which
  n: number
  onChange: (change: Partial<PagePattern>) => void
  onRemove: () => void
}

function Pattern({ one, which, n, onChange, onRemove }: PatternProps) {
  const wrong = useFault(`places.${which}[${n}].value`)
  return (
    <Sentence>
      <Word>{t(n ? "pages_or" : which)}</Word>
      <InlineSelect
        label={t("pages_how", { n: n + 1 })}
        value={one.how}
        options={HOWS.map((value) => ({ value, label: t(`pages.${value}`) }))}
        onInput={(how) => onChange({ how })}
      />
      <input
        class="said-input said-page"
        aria-label={t(which === "pages" ? "pages_value" : "not_pages_value", { n: n + 1 })}
        aria-invalid={wrong ? true : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        placeholder={one.how === "matches" ? "/products/*" : one.how === "contains" ? "checkout" : "/cart"}
        value={one.value}
        onInput={(event) => onChange({ value: event.currentTarget.value })}
      />
      <IconButton icon="cross" size={14} label={t("pages_out", { n: n + 1 })} onClick={onRemove} />
      {wrong && <span class="part-wrong">{wrong}</span>}
    </Sentence>
  )
}
