import "../../lean"
import { api } from "../../api"
import { UNDO_CHOICES, undoSeconds } from "../../composer/undo"
import { Avatar } from "../../kit/avatar"
import { Check, Radios, Select, TextField } from "../../kit/field"
import { toastProblem } from "../../kit/toast"
import { type Form, useForm } from "../../parts/form"
import { SaveBar } from "../../parts/save-bar"
import { Fields, Section } from "../../parts/section"
import { Sheet } from "../../parts/sheet"
import { me, updateMe } from "../../shell/session"
import { type Theme, theme } from "../../shell/theme"
import { speaker } from "../../text"
import type { Me } from "../../wire"
import { roleName } from "../teammates/role"
import words from "./en.json"
import { Password } from "./password"
import { Sessions } from "./sessions"
import { Totp } from "./totp"

const t = speaker(words)

/** The person's own page: name, how the console behaves for them, password, second factor, sessions. */
export default function YouPage() {
  const who = me.value
  if (!who) return null
  return (
    <Sheet title={t("title")}>
      <Profile who={who} />
    </Sheet>
  )
}

interface Own {
  name: string
  undo_seconds: number
}

async function save(_: Own, changes: Partial<Own>): Promise<undefined> {
  const now = await api.patch<Me>("/me", changes)
  updateMe(() => now)
}

function Profile({ who }: { who: Me }) {
  const { teammate } = who
  const form = useForm<Own>("you", { name: teammate.name, undo_seconds: undoSeconds() }, save)
  const { value } = form
  const away = async (on: boolean) => {
    try {
      const now = await api.patch<Me>("/me", { away: on })
      updateMe(() => now)
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <>
      <Section title={t("profile")}>
        <div class="you-head">
          <Avatar name={value.name || teammate.name} url={teammate.avatar_url} size={48} />
          <div>
            <p class="you-email">{teammate.email}</p>
            <p class="item-hint">{t("role_in", { role: roleName(teammate.role), workspace: who.workspace.name })}</p>
          </div>
        </div>
        <Fields>
          <TextField
            label={t("name")}
            hint={t("name_hint")}
            autocomplete="name"
            maxLength={120}
            value={value.name}
            error={form.wrong("name")}
            onInput={(name) => form.set({ name })}
          />
          <Select
            label={t("undo")}
            hint={t("undo_hint")}
            value={String(value.undo_seconds)}
            options={[...new Set([...UNDO_CHOICES, value.undo_seconds])]
              .sort((one, other) => one - other)
              .map((seconds) => ({
                value: String(seconds),
                label: seconds ? t("seconds", { n: seconds }) : t("no_undo"),
              }))}
            onInput={(seconds) => form.set({ undo_seconds: Number(seconds) })}
          />
        </Fields>
        <Check
          asSwitch
          label={t("away")}
          hint={t("away_hint")}
          checked={Boolean(teammate.away)}
          onChange={(on) => void away(on)}
        />
      </Section>
      <Section title={t("look")} lead={t("look_lead")}>
        <Radios
          label={t("theme")}
          name="theme"
          value={theme.value}
          options={[
            { value: "auto", label: t("theme_auto") },
            { value: "light", label: t("theme_light") },
            { value: "dark", label: t("theme_dark") },
          ]}
          onInput={(chosen) => (theme.value = chosen as Theme)}
        />
      </Section>
      <Password email={teammate.email ?? ""} />
      <Totp />
      <Sessions />
      <SaveBar form={form as unknown as Form<object>} off={!value.name.trim() && t("name_needed")} />
    </>
  )
}
