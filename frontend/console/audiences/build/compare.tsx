import type { Scalar, Value } from "../rule/rule"
import { operatorName } from "../rule/sentence"
import { type Compared, comparing, kindOf, operatorsOf, type ValueKind, type Vocabulary } from "../rule/vocabulary"
import { t } from "../text"
import { InlineDate, InlineNumber, InlineSelect, numberOf, Suggest, Tokens, Word } from "./inline"

interface Comparison {
  name: string
  op: string
  value?: Value
}

interface Props<T extends Comparison> {
  words: Vocabulary
  what: Compared
  one: T
  onChange: (now: T, tag?: string) => void
}

/** By what operator something is compared, and with what. */
export function Compare<T extends Comparison>({ words, what, one, onChange }: Props<T>) {
  const kind = kindOf(words, what.type, one.op, one.value)
  const days = operatorName(one.op).includes("{n}")
  return (
    <>
      <InlineSelect
        label={t("value.operator", { name: what.label })}
        value={one.op}
        options={operatorsOf(words, what.type).map(({ op }) => ({ value: op, label: short(op) }))}
        onInput={(op) => onChange(comparing(words, what.type, one, op))}
      />
      <ValueInput
        key={kind}
        kind={kind}
        what={what}
        value={one.value ?? null}
        onChange={(value) => onChange({ ...one, value }, "value")}
      />
      {(kind === "days" || days) && <Word>{t("value.days")}</Word>}
    </>
  )
}

function short(op: string): string {
  return (operatorName(op).split("{n}")[0] as string).trim()
}

interface ValueProps {
  kind: ValueKind
  what: Compared
  value: Value
  onChange: (value: Value) => void
}

function ValueInput({ kind, what: { label, type, values }, value, onChange }: ValueProps) {
  const name = t("value.of", { name: label })
  switch (kind) {
    case "none":
      return null
    case "number":
    case "days":
      return (
        <InlineNumber
          label={name}
          value={typeof value === "number" ? value : null}
          min={kind === "days" ? 0 : undefined}
          onInput={onChange}
        />
      )
    case "date":
      return <InlineDate label={name} value={typeof value === "string" ? value : null} onInput={onChange} />
    case "list":
      return (
        <Tokens
          label={name}
          values={(Array.isArray(value) ? value : []) as (string | number)[]}
          seen={values}
          placeholder={t("value.something")}
          takeOff={(one) => t("value.take_off", { value: one })}
          read={(text) => (type === "number" ? numberOf(text) : text)}
          onChange={onChange}
        />
      )
    case "pair":
      return <Pair label={label} type={type} value={Array.isArray(value) ? value : ["", ""]} onChange={onChange} />
    default:
      return (
        <Suggest
          label={name}
          value={value === null ? "" : String(value)}
          values={values}
          placeholder={t("value.something")}
          onInput={onChange}
        />
      )
  }
}

interface PairProps {
  label: string
  type: string
  value: readonly Scalar[]
  onChange: (value: Value) => void
}

function Pair({ label, type, value, onChange }: PairProps) {
  const part = (at: 0 | 1) => {
    const name = t(at ? "value.second" : "value.first", { name: label })
    const given = value[at] ?? ""
    const set = (now: Scalar | null) => onChange(at ? [value[0] ?? "", now ?? ""] : [now ?? "", value[1] ?? ""])
    if (type === "date") return <InlineDate label={name} value={String(given) || null} onInput={set} />
    return <InlineNumber label={name} value={typeof given === "number" ? given : null} onInput={set} />
  }
  return (
    <>
      {part(0)}
      <Word>{t("join.and")}</Word>
      {part(1)}
    </>
  )
}
