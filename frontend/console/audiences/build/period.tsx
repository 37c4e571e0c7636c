import type { Period } from "../rule/rule"
import { t } from "../text"
import { InlineDate, InlineNumber, InlineSelect, Word } from "./inline"

const KINDS = ["any", "days", "window", "since", "before", "dates"] as const
type Kind = (typeof KINDS)[number]

function kindOf(period: Period | null | undefined): Kind {
  if (!period) return "any"
  if (period.type === "days") return period.until ? "window" : "days"
  if (period.since && period.before) return "dates"
  return period.before ? "before" : "since"
}

const DAY_MS = 86_400_000

function day(ago: number): string {
  return new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10)
}

/** A period of a kind, keeping what fits of the one before. */
function begun(kind: Kind, before: Period | null | undefined): Period | null {
  const last = before?.type === "days" ? before.last : 30
  const since = before?.type === "dates" ? before.since : null
  const until = before?.type === "dates" ? before.before : null
  switch (kind) {
    case "any":
      return null
    case "days":
      return { type: "days", last }
    case "window":
      return { type: "days", last: last > 1 ? last * 2 : 60, until: last > 1 ? last : 30 }
    case "since":
      return { type: "dates", since: since ?? day(30) }
    case "before":
      return { type: "dates", before: until ?? day(0) }
    case "dates":
      return { type: "dates", since: since ?? day(30), before: until ?? day(0) }
  }
}

interface Props {
  period: Period | null | undefined
  onChange: (period: Period | null, tag?: string) => void
}

/** When it was. */
export function PeriodInput({ period, onChange }: Props) {
  const kind = kindOf(period)
  const days = period?.type === "days" ? period : null
  const dates = period?.type === "dates" ? period : null
  return (
    <span class="said-part">
      <InlineSelect
        label={t("period.kind")}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: t(`period.${one}`) }))}
        onInput={(next) => onChange(begun(next, period))}
      />
      {days && (
        <InlineNumber
          label={t(kind === "window" ? "period.from" : "period.last")}
          value={days.last}
          min={0.01}
          onInput={(last) => last && onChange({ ...days, last }, "last")}
        />
      )}
      {days && kind === "days" && <Word>{t("period.unit", { n: days.last })}</Word>}
      {days && kind === "window" && (
        <>
          <Word>{t("period.to_word")}</Word>
          <InlineNumber
            label={t("period.to")}
            value={days.until ?? 0}
            min={0.01}
            onInput={(until) => until && onChange({ ...days, until }, "until")}
          />
          <Word>{t("period.ago_word")}</Word>
        </>
      )}
      {dates && (kind === "since" || kind === "dates") && (
        <InlineDate
          label={t("period.from_date")}
          value={dates.since ?? null}
          onInput={(since) => since && onChange({ ...dates, since }, "since")}
        />
      )}
      {kind === "dates" && <Word>{t("period.until_word")}</Word>}
      {dates && (kind === "before" || kind === "dates") && (
        <InlineDate
          label={t("period.to_date")}
          value={dates.before ?? null}
          onInput={(before) => before && onChange({ ...dates, before }, "before")}
        />
      )}
    </span>
  )
}
