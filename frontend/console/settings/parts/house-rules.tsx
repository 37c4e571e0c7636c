import { Check, Select, TextField } from "../../kit/field"
import { speaker } from "../../text"
import type { HouseRules } from "../wire"
import words from "./house-rules.json"
import { Fields } from "./section"

const t = speaker(words)

interface Props {
  rules: HouseRules
  onChange: (rules: HouseRules) => void
  wrong: (field: string) => string | undefined
  /** The window is a channel's own matter. */
  window?: boolean
  disabled?: boolean
}

const HOUR = 3_600
const DAY = 24 * HOUR
const WINDOWS = [6 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY]

/** What a business wants stricter than its policies. */
export function HouseRulesFields({ rules, onChange, wrong, window, disabled }: Props) {
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
      <Check
        label={t("no_follow_up")}
        hint={t("no_follow_up_hint")}
        checked={Boolean(rules.no_follow_up)}
        disabled={disabled}
        onChange={(on) => set({ no_follow_up: on })}
      />
      {window && (
        <Select
          label={t("window")}
          value={String(rules.window_s ?? "")}
          disabled={disabled}
          error={wrong("window_s")}
          options={[
            { value: "", label: t("as_policy") },
            ...windows(rules.window_s).map((length) => ({
              value: String(length),
              label: length < 2 * DAY ? t("hours", { n: length / HOUR }) : t("days", { n: length / DAY }),
            })),
          ]}
          onInput={(value) => set({ window_s: value ? Number(value) : null })}
        />
      )}
    </div>
  )
}

function windows(own: number | null | undefined): number[] {
  return own && !WINDOWS.includes(own) ? [...WINDOWS, own].sort((one, other) => one - other) : WINDOWS
}
