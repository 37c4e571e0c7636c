import { Check, Select, TextField } from "../kit/field"
import { CountryField, LANGUAGES, languageName, ZoneField } from "../parts/places"
import { Fields } from "../parts/section"
import { GreetingFields } from "../settings/channels/greeting"
import { AccentField } from "../settings/channels/look"
import { MessengerPreview } from "../settings/channels/preview"
import { HoursEditor } from "../settings/locations/hours"
import { type Draft, SHORTEST_PASSWORD } from "./draft"
import { t } from "./text"

export interface StepProps {
  draft: Draft
  set: (change: Partial<Draft>) => void
  /** What is wrong with a field, by its name on the wire. */
  wrong: (field: string) => string | undefined
  tokenNeeded: boolean
}

export function BusinessStep({ draft, set, wrong, tokenNeeded }: StepProps) {
  return (
    <>
      <TextField
        label={t("business.name")}
        name="organization"
        autocomplete="organization"
        maxLength={120}
        value={draft.business}
        error={wrong("workspace.name")}
        onInput={(business) => set({ business })}
      />
      <Select
        label={t("business.language")}
        value={draft.language}
        options={LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }))}
        onInput={(language) => set({ language })}
      />
      {(tokenNeeded || draft.token) && (
        <TextField
          label={t("token")}
          hint={t("token_hint")}
          autocomplete="off"
          value={draft.token}
          error={wrong("token")}
          onInput={(token) => set({ token })}
        />
      )}
    </>
  )
}

export function LocationStep({ draft, set, wrong }: StepProps) {
  return (
    <>
      <TextField
        label={t("location.name")}
        placeholder={t("location.name_example")}
        maxLength={120}
        value={draft.location}
        error={wrong("location.name")}
        onInput={(location) => set({ location })}
      />
      <Fields>
        <ZoneField value={draft.zone} onPick={(zone) => set({ zone })} error={wrong("location.zone")} />
        <CountryField value={draft.country} onPick={(country) => set({ country })} error={wrong("location.country")} />
      </Fields>
      <Check label={t("location.always")} checked={draft.always} onChange={(always) => set({ always })} />
      {!draft.always && <HoursEditor week={draft.hours} onChange={(hours) => set({ hours })} />}
    </>
  )
}

export function MessengerStep({ draft, set, wrong }: StepProps) {
  const { messenger } = draft
  return (
    <div class="setup-messenger">
      <div class="setup-fields">
        <AccentField
          value={messenger.look.accent}
          onInput={(accent) => set({ messenger: { ...messenger, look: { ...messenger.look, accent } } })}
          error={wrong("messenger.accent")}
        />
        <GreetingFields
          settings={messenger}
          language={draft.language}
          onChange={(change) => set({ messenger: { ...messenger, ...change } })}
          wrong={(field) => wrong(`messenger.${field}`)}
        />
      </div>
      <MessengerPreview name={draft.business} settings={messenger} language={draft.language} />
    </div>
  )
}

export function OwnerStep({ draft, set, wrong }: StepProps) {
  const short = SHORTEST_PASSWORD - draft.password.length
  const hint = draft.password && short > 0 ? t("password_short", { n: short }) : t("owner.password_hint")
  return (
    <>
      <TextField
        label={t("owner.name")}
        name="name"
        autocomplete="name"
        value={draft.name}
        error={wrong("owner.name")}
        onInput={(name) => set({ name })}
      />
      <TextField
        label={t("owner.email")}
        type="email"
        name="email"
        autocomplete="username"
        value={draft.email}
        error={wrong("owner.email")}
        onInput={(email) => set({ email })}
      />
      <TextField
        label={t("owner.password")}
        type="password"
        name="password"
        autocomplete="new-password"
        value={draft.password}
        hint={hint}
        error={wrong("owner.password")}
        onInput={(password) => set({ password })}
      />
    </>
  )
}
