import { Check, Select, TextField } from "../kit/field"
import type { Problem } from "../kit/problem"
import { CountryField, ZoneField } from "../parts/places"
import { Fields } from "../parts/section"
import { t } from "./text"
import { type DataImport, type Mapping, WRITTEN } from "./wire"

interface Props {
  one: DataImport
  mapping: Mapping
  problem: Problem | null
  onChange: (to: Partial<Mapping>) => void
}

/** How the file writes what can be written in several ways; only what its columns make a question. */
export function Ways({ one, mapping, problem, onChange }: Props) {
  const is = (to: string) => mapping.columns.some((each) => each.to === to)
  const typed = (type: string) => mapping.columns.some((each) => each.type === type)
  const times = is("at") || typed("date")
  return (
    <Fields>
      {one.kind === "events" && !is("event") && (
        <TextField
          label={t("event")}
          hint={t("event_hint")}
          maxLength={100}
          value={mapping.event}
          error={problem?.field("event")}
          onInput={(event) => onChange({ event })}
        />
      )}
      {times && (
        <Select
          label={t("written")}
          value={mapping.written}
          options={WRITTEN.map((value) => ({ value, label: t(`written.${value}`) }))}
          onInput={(value) => onChange({ written: value as Mapping["written"] })}
        />
      )}
      {times && (
        <ZoneField
          label={t("zone")}
          value={mapping.zone}
          error={problem?.field("zone")}
          onPick={(zone) => onChange({ zone })}
        />
      )}
      {is("phone") && (
        <CountryField label={t("country")} value={mapping.country} onPick={(country) => onChange({ country })} />
      )}
      {typed("number") && (
        <Check
          label={t("decimal_comma")}
          checked={mapping.decimal_comma}
          onChange={(decimal_comma) => onChange({ decimal_comma })}
        />
      )}
    </Fields>
  )
}
