import { Select, TextField } from "../kit/field"
import type { Problem } from "../kit/problem"
import { knownAttributes } from "../store/attributes"
import { t } from "./text"
import { type Column, type DataImport, FIELDS, type Mapping, type To, TYPES, type Type } from "./wire"

interface Props {
  one: DataImport
  mapping: Mapping
  problem: Problem | null
  onChange: (to: Partial<Mapping>) => void
}

/** Every column of a file with some of its values, and what it is. */
export function Columns({ one, mapping, problem, onChange }: Props) {
  const names = one.file?.columns ?? []
  const put = (column: number, to: Column | null) => {
    const others = mapping.columns.filter((each) => each.column !== column)
    onChange({ columns: (to ? [...others, to] : others).sort((a, b) => a.column - b.column) })
  }
  return (
    <ul class="import-columns" aria-label={t("columns")}>
      {names.map((name, column) => {
        const at = mapping.columns.findIndex((each) => each.column === column)
        return (
          <Row
            key={column}
            name={name}
            samples={(one.file?.sample ?? []).map((row) => row[column] ?? "")}
            kind={one.kind}
            now={mapping.columns[at] ?? null}
            error={at < 0 ? undefined : fault(problem, at)}
            onPick={(to) => put(column, to && { column, ...to })}
          />
        )
      })}
    </ul>
  )
}

function fault(problem: Problem | null, at: number): string | undefined {
  for (const part of ["to", "name", "type"]) {
    const found = problem?.field(`columns.${at}.${part}`)
    if (found) return found
  }
  return undefined
}

interface RowProps {
  name: string
  samples: readonly string[]
  kind: DataImport["kind"]
  now: Column | null
  error: string | undefined
  onPick: (to: Omit<Column, "column"> | null) => void
}

function Row({ name, samples, kind, now, error, onPick }: RowProps) {
  const told = samples.filter(Boolean).slice(0, 3)
  const named = now?.to === "attribute" || now?.to === "property"
  const known = knownAttributes().some((one) => one.of === "contact" && one.name === now?.name)
  const pick = (value: string) => {
    if (!value) onPick(null)
    else if (value === "attribute" || value === "property") onPick({ to: value, name, type: "text" })
    else onPick({ to: value as To })
  }
  return (
    <li class="import-column">
      <div class="import-column-words">
        <strong dir="auto">{name}</strong>
        <span class="import-samples" dir="auto">
          {told.length ? told.join(" · ") : t("empty_column")}
        </span>
      </div>
      <Select
        label={t("is_column", { name })}
        quietLabel
        value={now?.to ?? ""}
        error={error}
        options={[
          { value: "", label: t("to.none") },
          ...FIELDS[kind].map((one) => ({ value: one, label: t(`to.${one}`) })),
        ]}
        onInput={pick}
      />
      {named && now && (
        <div class="import-named">
          <TextField
            label={t("name_of", { name })}
            quietLabel
            maxLength={100}
            placeholder={t("name_placeholder")}
            value={now.name ?? ""}
            onInput={(value) => onPick({ ...now, name: value })}
          />
          {now.to === "attribute" && known ? (
            <p class="field-hint import-known">{t("known_attribute")}</p>
          ) : (
            <Select
              label={t("type_of", { name })}
              quietLabel
              value={now.type ?? "text"}
              options={TYPES.map((one) => ({ value: one, label: t(`type.${one}`) }))}
              onInput={(value) => onPick({ ...now, type: value as Type })}
            />
          )}
        </div>
      )}
    </li>
  )
}
