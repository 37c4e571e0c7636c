import { useId } from "preact/hooks"
import { InlineNumber } from "../../../audiences/build/inline"
import { number } from "../../../text"
import { rate } from "../../percent"
import { useDraft } from "../draft"
import { versionName } from "../say/version-name"
import { t } from "../text"
import { headsOf, sharesOf } from "./shares"

/** Who gets which version, and who nothing at all: in parts and in people. */
export function Compare() {
  const it = useDraft()
  const { variants = [], control = 0 } = it.said.value
  const shares = sharesOf(variants, control)
  const people = it.people.value
  const heads = people === null ? null : headsOf([...shares, control], people)
  const several = variants.length > 1
  return (
    <div class="comparing">
      {several && (
        <ul class="weights" aria-label={t("weights")}>
          {variants.map((one, n) => (
            <li key={one.key}>
              <input
                class="said-input weight-name"
                aria-label={t("version_name", { n: n + 1 })}
                maxLength={80}
                autocomplete="off"
                placeholder={t("version", { name: versionName({}, n) })}
                value={one.name ?? ""}
                onInput={(event) => it.setVariant({ name: event.currentTarget.value }, n, `variants[${n}].name`)}
              />
              <span class="weight-of">{t("weight")}</span>
              <InlineNumber
                label={t("weight_of", { name: versionName(one, n) })}
                min={0}
                value={one.weight ?? 1}
                onInput={(weight) => weight !== null && it.setVariant({ weight }, n, `variants[${n}].weight`)}
              />
              <span class="weight-share">{said(shares[n] ?? 0, heads?.[n])}</span>
            </li>
          ))}
        </ul>
      )}
      <Control control={control} heads={heads?.at(-1)} onInput={(now) => it.set({ control: now }, "control")} />
    </div>
  )
}

function said(share: number, heads: number | undefined): string {
  return heads === undefined ? rate(share) : t("share", { part: rate(share), n: heads, people: number(heads) })
}

interface ControlProps {
  control: number
  heads: number | undefined
  onInput: (control: number) => void
}

/** How many are kept out, to see what the campaign itself changes. */
function Control({ control, heads, onInput }: ControlProps) {
  const id = useId()
  const whole = Math.round(control * 100)
  return (
    <div class="control">
      <label for={id}>{t("control")}</label>
      <input
        id={id}
        class="slider"
        type="range"
        min={0}
        max={50}
        step={1}
        value={Math.min(50, whole)}
        aria-valuetext={control ? said(control, heads) : t("control_none")}
        aria-describedby={`${id}-more`}
        onInput={(event) => onInput(Number(event.currentTarget.value) / 100)}
      />
      <p id={`${id}-more`} class="control-said">
        {control ? t("control_said", { who: said(control, heads) }) : t("control_none")}
      </p>
    </div>
  )
}
