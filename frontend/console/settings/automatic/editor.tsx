import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { api } from "../../api"
import { Check, Field, Select } from "../../kit/field"
import { Tabs } from "../../kit/tabs"
import { type Form, useForm } from "../../parts/form"
import { LANGUAGES, languageName } from "../../parts/places"
import { SaveBar } from "../../parts/save-bar"
import { Fields } from "../../parts/section"
import { ReadOnly } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can, me } from "../../shell/session"
import { speaker } from "../../text"
import words from "./en.json"
import type { All } from "./page"
import { Reading } from "./reading"
import { EVERYWHERE, fallback, type Kind, keyOf, type Place, settingsAt, type Words, wordsAt } from "./wire"

const t = speaker(words)

interface Props {
  kind: Kind
  all: All
  onSaved: () => void
}

/** One kind of automatic message: whether, after how long, and in which words: everywhere, on a channel, at a location. */
export function Editor({ kind, all, onSaved }: Props) {
  const place = useSignal<Place>(EVERYWHERE)
  const here = place.value
  const named = (name: string, at: Place) => (settingsAt(all.messages, kind, at).length ? name + t("own") : name)
  return (
    <div class="lines">
      <ReadOnly permission="settings" />
      <Fields>
        <Select
          label={t("channel")}
          value={here.channel_id ?? ""}
          options={[
            { value: "", label: t("every_channel") },
            ...all.channels.map(({ id, name }) => ({ value: id, label: named(name, { ...here, channel_id: id }) })),
          ]}
          onInput={(id) => (place.value = { ...here, channel_id: id || null })}
        />
        <Select
          label={t("location")}
          value={here.location_id ?? ""}
          options={[
            { value: "", label: t("every_location") },
            ...all.locations.map(({ id, name }) => ({ value: id, label: named(name, { ...here, location_id: id }) })),
          ]}
          onInput={(id) => (place.value = { ...here, location_id: id || null })}
        />
      </Fields>
      <PlaceForm key={keyOf(here)} kind={kind} all={all} place={here} onSaved={onSaved} />
    </div>
  )
}

const HOUR = 3_600
const DAYS = [1, 2, 3, 7, 14, 30].map((days) => days * 24 * HOUR)

function PlaceForm({ kind, all, place, onSaved }: Props & { place: Place }) {
  const home = me.value?.workspace.locale ?? "en"
  const language = useSignal<string>(LANGUAGES.find((tag) => tag === home) ?? "en")
  const area = useRef<HTMLTextAreaElement>(null)
  const form = useForm(
    `automatic-${kind}-${keyOf(place)}`,
    wordsAt(all.messages, kind, place),
    async (value, changes) => {
      await save(kind, all, place, value, changes, home)
      onSaved()
      return undefined
    },
  )
  const { value } = form
  const tag = language.value
  const text = value.texts[tag] ?? ""
  const instead = fallback(all.messages, kind, place, tag)
  const write = (typed: string) => form.set({ texts: { ...value.texts, [tag]: typed } })
  const fixed = !can("settings")
  const insert = (variable: string) => {
    const box = area.current
    if (!box) return
    if (!box.value) box.value = instead
    box.focus()
    box.setRangeText(`{{ ${variable} }}`, box.selectionStart, box.selectionEnd, "end")
    write(box.value)
  }
  return (
    <>
      <Check
        asSwitch
        label={t(keyOf(place) === keyOf(EVERYWHERE) ? "send" : "send_here")}
        hint={t(`${kind}_when`)}
        checked={value.enabled}
        disabled={fixed}
        onChange={(enabled) => form.set({ enabled })}
      />
      {value.delay_s !== null && (kind === "welcome_back" || kind === "follow_up") && (
        <Select
          label={t(`${kind}_delay`)}
          value={String(value.delay_s)}
          disabled={fixed}
          options={[...new Set([...DAYS, value.delay_s])]
            .sort((one, other) => one - other)
            .map((length) => ({
              value: String(length),
              label:
                length % (24 * HOUR)
                  ? t("hours", { n: Math.round(length / HOUR) })
                  : t("days", { n: length / 24 / HOUR }),
            }))}
          onInput={(length) => form.set({ delay_s: Number(length) })}
        />
      )}
      <div class="words-of">
        <Tabs
          label={shared("language.label")}
          tabs={[...LANGUAGES, ""].map((one) => ({
            id: one,
            label: (one ? languageName(one) : t("other_languages")) + (value.texts[one] ? " ✓" : ""),
          }))}
          current={tag}
          onPick={(one) => (language.value = one)}
          panel="automatic-words"
        />
      </div>
      <div
        id="automatic-words"
        class="lines"
        role="tabpanel"
        aria-label={tag ? languageName(tag) : t("other_languages")}
      >
        <Field
          id="automatic-text"
          label={t("text")}
          hint={text ? t("text_own") : t("text_instead")}
          error={form.wrong("text")}
        >
          <textarea
            ref={area}
            id="automatic-text"
            class="field-input field-area"
            rows={4}
            lang={tag || undefined}
            maxLength={2000}
            disabled={fixed}
            placeholder={instead}
            value={text}
            aria-describedby="automatic-text-more"
            onInput={(event) => write(event.currentTarget.value)}
          />
        </Field>
        {!fixed && <Variables kind={kind} onPick={insert} />}
        <Reading text={text || instead} language={tag || "en"} {...place} off={!value.enabled} />
      </div>
      <SaveBar form={form as unknown as Form<object>} off={fixed && shared("needs.title")} />
    </>
  )
}

const VARIABLES = ["contact.first_name", "workspace.name", "location.name", "location.phone", "location.email", "hours"]
const MORE: Partial<Record<Kind, string[]>> = {
  away: ["next_opening"],
  welcome_back: ["last_topic"],
  follow_up: ["last_topic"],
}

function Variables({ kind, onPick }: { kind: Kind; onPick: (variable: string) => void }) {
  return (
    <fieldset class="variables" aria-label={t("variables")}>
      <span class="field-hint">{t("variables")}</span>
      {[...VARIABLES, ...(MORE[kind] ?? [])].map((one) => (
        <button key={one} type="button" class="variable" onClick={() => onPick(one)}>
          {one}
        </button>
      ))}
    </fieldset>
  )
}

/** Each language is a setting of its own: what was emptied is forgotten, what was written is kept. */
async function save(
  kind: Kind,
  all: All,
  place: Place,
  { enabled, delay_s, texts }: Words,
  changes: Partial<Words>,
  home: string,
): Promise<void> {
  const kept = settingsAt(all.messages, kind, place)
  const all_ = changes.enabled !== undefined || changes.delay_s !== undefined
  const wanted = Object.entries(texts).filter(([, text]) => text.trim())
  if (all_ && !wanted.length) wanted.push([home, fallback(all.messages, kind, place, home)])
  for (const setting of kept) {
    if (!wanted.some(([tag]) => tag === (setting.locale ?? ""))) await api.remove(`/automatic-messages/${setting.id}`)
  }
  for (const [tag, text] of wanted) {
    const before = kept.find(({ locale }) => (locale ?? "") === tag)
    if (before?.text === text && !all_) continue
    await api.put("/automatic-messages", {
      kind,
      ...place,
      locale: tag || null,
      enabled,
      text,
      ...(delay_s && { delay_s }),
    })
  }
}
