import { CopyLine } from "../../../parts/copy-line"
import type { Step } from "../../wire"
import { t } from "../text"

interface Props {
  steps: readonly Step[]
  /** What stands for `{name}` in what is copied; what is not known yet is said to come. */
  values: Readonly<Record<string, string | null | undefined>>
}

/** What is to be done at the provider, one after another, with what is pasted there. */
export function Steps({ steps, values }: Props) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.text} class="step">
          <p>{step.text}</p>
          {step.copy && <Copied copy={step.copy} values={values} />}
        </li>
      ))}
    </ol>
  )
}

const NAMES = { hook_url: "steps.hook_url", verify_token: "steps.verify_token" } as const

function Copied({ copy, values }: { copy: string; values: Props["values"] }) {
  const name = /^\{(\w+)\}$/.exec(copy)?.[1] as keyof typeof NAMES | undefined
  const text = filled(copy, values)
  if (text === null) return <p class="step-later">{t("steps.later")}</p>
  return <CopyLine label={t((name && NAMES[name]) ?? "steps.value")} text={text} />
}

/** The text with everything filled in; null while something is not known. */
export function filled(copy: string, values: Props["values"]): string | null {
  let whole = true
  const text = copy.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (!value) whole = false
    return value ?? ""
  })
  return whole ? text : null
}
