import { Check, Select, TextField } from "../kit/field"
import type { HouseRules, Offered } from "../settings/wire"
import { speaker } from "../text"
import words from "./house-rules.json"
import { Fields } from "./section"

const t = speaker(words)

interface Props {
  rules: HouseRules
  onChange: (rules: HouseRules) => void
  wrong: (field: string) => string | undefined
  /** What the policy of a channel has to be stricter about; without it the rules are those of every channel. */
  offered?: Offered
  disabled?: boolean
}

const HOUR = 3_600
const DAY = 24 * HOUR
const LENGTHS = [6 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY]
/** Every channel's rules: a window is a channel's own matter. */
const ANY: Offered = { window_s: null, marketing_gap_s: 12 * HOUR, follow_up: true }

/** What a business wants stricter than its policies. */
export function HouseRulesFields({ rules, onChange, wrong, offered = ANY, disabled }: Props) {
  const set = (change: Partial<HouseRules>) => onChange({ ...rules, ...change })
  const { quiet } = rules
  return (
    <div class="lines">
      <Fields>
        {(["per_day", "per_week"] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            type="number"
            min="1"
            max="30"
            disabled={disabled}
            placeholder={t("as_policy")}
            hint={t(`${name}_hint`)}
            value={rules[name] ? String(rules[name]) : ""}
            error={wrong(name)}
            onInput={(value) => set({ [name]: value ? Math.max(1, Math.round(Number(value)) || 1) : null })}
          />
        ))}
      </Fields>
      <Check
        label={t("quiet")}
        hint={t("quiet_hint")}
        checked={Boolean(quiet)}
        disabled={disabled}
        onChange={(on) => set({ quiet: on ? { start: "20:00", end: "09:00" } : null })}
      />
      {quiet && (
        <Fields>
          {(["start", "end"] as const).map((end) => (
            <TextField
              key={end}
              label={t(`quiet_${end}`)}
              type="time"
              disabled={disabled}
              value={quiet[end]}
              error={end === "start" ? wrong("quiet") : undefined}
              onInput={(value) => value && set({ quiet: { ...quiet, [end]: value } })}
            />
          ))}
        </Fields>
      )}
      {(offered.follow_up || rules.no_follow_up) && (
        <Check
          label={t("no_follow_up")}
          hint={t("no_follow_up_hint")}
          checked={Boolean(rules.no_follow_up)}
          disabled={disabled}
          onChange={(on) => set({ no_follow_up: on })}
        />
      )}
      {(["window_s", "marketing_gap_s"] as const).map((name) => {
        const policys = offered[name]
        const own = rules[name]
        if (!policys && !own) return null
        return (
          <Select
            key={name}
            label={t(name)}
            hint={t(`${name}_hint`)}
            value={String(own ?? "")}
            disabled={disabled}
            error={wrong(name)}
            options={[
              { value: "", label: t("as_policy") },
              ...lengths(name, policys, own).map((length) => ({
                value: String(length),
                label: length < 2 * DAY ? t("hours", { n: length / HOUR }) : t("days", { n: length / DAY }),
              })),
            ]}
            onInput={(value) => set({ [name]: value ? Number(value) : null })}
          />
        )
      })}
    </div>
  )
}

/** The lengths that are stricter than the policy's, and the one that is set. */
function lengths(
  name: "window_s" | "marketing_gap_s",
  policys: number | null,
  own: number | null | undefined,
): number[] {
  const stricter = LENGTHS.filter((one) => policys && (name === "window_s" ? one < policys : one > policys))
  return own && !stricter.includes(own) ? [...stricter, own].sort((one, other) => one - other) : stricter
}
