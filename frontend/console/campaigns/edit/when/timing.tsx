import { Chip, InlineNumber, InlineSelect, Word } from "../../../audiences/build/inline"
import { type Vocabulary, wordsOf } from "../../../audiences/rule/vocabulary"
import { isInApp, MODES, type When } from "../../wire"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"
import { clockOf, fieldOf, hourOf, momentOf } from "./moment"
import { Weekdays } from "./weekdays"
import { Wheres } from "./wheres"

/** Once, always, again and again, or when somebody does something; from when on, and on whose clock. */
export function Timing({ words }: { words: Vocabulary }) {
  const it = useDraft()
  const { when = {}, kind } = it.said.value
  const mode = when.mode ?? "once"
  const set = (change: Partial<When>, at = "") => it.set({ when: { ...when, ...change } }, at ? `when.${at}` : "when")
  const inApp = isInApp(kind)
  return (
    <>
      <Sentence>
        <Word>{t(inApp ? "when_show" : "when_send")}</Word>
        <InlineSelect
          label={t("mode")}
          look="strong"
          value={mode}
          options={MODES.map((value) => ({
            value,
            label: t(inApp && value === "once" ? "mode.once_shown" : `mode.${value}`),
          }))}
          onInput={(value) => set({ mode: value })}
        />
        {mode === "event" && <Trigger when={when} words={words} set={set} />}
        {mode === "recurring" && <Recurring when={when} set={set} />}
      </Sentence>
      {mode === "event" && (
        <Wheres words={words} event={when.event ?? ""} where={when.where ?? []} onChange={(where) => set({ where })} />
      )}
      {mode === "event" && <Delay when={when} set={set} />}
      <Begins when={when} set={set} />
    </>
  )
}

interface PartProps {
  when: When
  set: (change: Partial<When>, at?: string) => void
}

function Trigger({ when, words, set }: PartProps & { words: Vocabulary }) {
  return (
    <Chip
      label={t("trigger")}
      name={when.event ? wordsOf(when.event) : t("event_none")}
      placeholder={t("event_find")}
      chosen={when.event ?? ""}
      choices={words.events.map(({ name }) => ({ id: name, label: wordsOf(name), also: name }))}
      onPick={(event) => set({ event, where: [] }, "event")}
      onCreate={(typed) => set({ event: typed, where: [] }, "event")}
      createLabel={(typed) => t("event_new", { name: typed })}
    />
  )
}

const UNITS = { minutes: 60, hours: 3_600, days: 86_400 } as const
type Unit = keyof typeof UNITS

function unitOf(seconds: number): Unit {
  if (seconds && seconds % UNITS.days === 0) return "days"
  return seconds && seconds % UNITS.hours === 0 ? "hours" : "minutes"
}

/** How long it waits after the event, and how soon it may go again. */
function Delay({ when, set }: PartProps) {
  const delay = when.delay_s ?? 0
  const unit = unitOf(delay)
  return (
    <Sentence>
      <Word>{t("delay_wait")}</Word>
      <InlineNumber
        label={t("delay")}
        min={0}
        value={delay / UNITS[unit]}
        onInput={(n) => n !== null && set({ delay_s: Math.round(n * UNITS[unit]) }, "delay_s")}
      />
      <InlineSelect
        label={t("delay_unit")}
        value={unit}
        options={(Object.keys(UNITS) as Unit[]).map((value) => ({ value, label: t(`unit.${value}`) }))}
        onInput={(now) => set({ delay_s: (delay / UNITS[unit] || 1) * UNITS[now] })}
      />
      <Word>{t("again_and")}</Word>
      <InlineSelect
        label={t("again")}
        value={when.again_days === null || when.again_days === undefined ? "never" : "after"}
        options={(["never", "after"] as const).map((value) => ({ value, label: t(`again.${value}`) }))}
        onInput={(value) => set({ again_days: value === "never" ? null : 7 })}
      />
      {typeof when.again_days === "number" && (
        <>
          <InlineNumber
            label={t("again_days")}
            min={0}
            value={when.again_days}
            onInput={(n) => n !== null && set({ again_days: n }, "again_days")}
          />
          <Word>{t("unit.days")}</Word>
        </>
      )}
    </Sentence>
  )
}

function Recurring({ when, set }: PartProps) {
  const unit = when.unit ?? "week"
  return (
    <>
      <Word>{t("every")}</Word>
      <InlineNumber
        label={t("every_n")}
        whole
        min={1}
        value={when.every ?? 1}
        onInput={(every) => every && set({ every }, "every")}
      />
      <InlineSelect
        label={t("every_unit")}
        value={unit}
        options={(["day", "week", "month"] as const).map((value) => ({
          value,
          label: t(`every.${value}`, { n: when.every ?? 1 }),
        }))}
        onInput={(value) => set({ unit: value })}
      />
      {unit === "week" && <Weekdays chosen={when.weekdays ?? []} onChange={(weekdays) => set({ weekdays })} />}
      {unit === "month" && (
        <>
          <Word>{t("on_day")}</Word>
          <InlineNumber
            label={t("day")}
            whole
            min={1}
            value={when.day ?? 1}
            onInput={(day) => day && day <= 31 && set({ day }, "day")}
          />
        </>
      )}
      <Word>{t("at")}</Word>
      <input
        class="said-input"
        type="time"
        aria-label={t("hour")}
        value={clockOf(when.hour ?? 9)}
        onInput={(event) => set({ hour: hourOf(event.currentTarget.value) }, "hour")}
      />
      <OwnZone when={when} set={set} />
    </>
  )
}

function OwnZone({ when, set }: PartProps) {
  return (
    <InlineSelect
      label={t("clock")}
      value={when.own_zone ? "own" : "ours"}
      options={(["ours", "own"] as const).map((value) => ({ value, label: t(`clock.${value}`) }))}
      onInput={(value) => set({ own_zone: value === "own" })}
    />
  )
}

/** From when on: at once, or from a day and an hour. */
function Begins({ when, set }: PartProps) {
  const later = Boolean(when.begins_at)
  return (
    <Sentence>
      <Word>{t("begins")}</Word>
      <InlineSelect
        label={t("begins_when")}
        look="strong"
        value={later ? "later" : "now"}
        options={(["now", "later"] as const).map((value) => ({ value, label: t(`begins.${value}`) }))}
        onInput={(value) => set({ begins_at: value === "now" ? null : tomorrow() })}
      />
      {later && (
        <>
          <input
            class="said-input said-date"
            type="datetime-local"
            aria-label={t("begins_at")}
            value={fieldOf(when.begins_at)}
            onInput={(event) =>
              set({ begins_at: momentOf(event.currentTarget.value) ?? when.begins_at ?? null }, "begins_at")
            }
          />
          {when.mode !== "recurring" && <OwnZone when={when} set={set} />}
        </>
      )}
    </Sentence>
  )
}

function tomorrow(): string {
  const at = new Date()
  at.setDate(at.getDate() + 1)
  at.setHours(9, 0, 0, 0)
  return at.toISOString()
}
