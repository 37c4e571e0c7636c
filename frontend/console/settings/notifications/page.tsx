import "../../lean"
import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Check, Radios, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { toastProblem } from "../../kit/toast"
import { Fields, Section } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { speaker } from "../../text"
import words from "./en.json"
import { PushSwitch } from "./push"

const t = speaker(words)

interface Wishes {
  sound: boolean
  push: boolean
  email: "never" | "hourly" | "daily"
  for: "mine" | "mine_and_unassigned" | "all"
  quiet?: { start: string; end: string } | null
}

/** How the person hears of new messages. Each choice counts at once. */
export default function NotificationsPage() {
  const load = useLoad((signal) => api.get<Wishes>("/me/notifications", { signal }), [])
  return (
    <Sheet title={t("title")} lead={t("lead")}>
      <Loaded load={load} lines={6}>
        {(wishes) => <Choices first={wishes} />}
      </Loaded>
    </Sheet>
  )
}

function Choices({ first }: { first: Wishes }) {
  const wishes = useSignal(first)
  const set = async (change: Partial<Wishes>) => {
    const before = wishes.peek()
    wishes.value = { ...before, ...change }
    try {
      await api.patch("/me/notifications", change)
    } catch (error) {
      wishes.value = before
      toastProblem(error)
    }
  }
  const { sound, push, email, quiet, for: about } = wishes.value
  return (
    <>
      <Section title={t("about")}>
        <Radios
          label={t("about_label")}
          name="for"
          value={about}
          options={(["mine", "mine_and_unassigned", "all"] as const).map((value) => ({
            value,
            label: t(`about_${value}`),
            hint: t(`about_${value}_hint`),
          }))}
          onInput={(value) => void set({ for: value as Wishes["for"] })}
        />
      </Section>
      <Section title={t("here")} lead={t("here_lead")}>
        <div class="lines">
          <Check
            asSwitch
            label={t("sound")}
            hint={t("sound_hint")}
            checked={sound}
            onChange={(on) => void set({ sound: on })}
          />
          <PushSwitch on={push} onChange={(on) => void set({ push: on })} />
        </div>
      </Section>
      <Section title={t("email")} lead={t("email_lead")}>
        <Radios
          label={t("email_label")}
          name="email"
          value={email}
          options={(["never", "hourly", "daily"] as const).map((value) => ({ value, label: t(`email_${value}`) }))}
          onInput={(value) => void set({ email: value as Wishes["email"] })}
        />
      </Section>
      <Section title={t("quiet")} lead={t("quiet_lead")}>
        <div class="lines">
          <Check
            asSwitch
            label={t("quiet_on")}
            checked={Boolean(quiet)}
            onChange={(on) => void set({ quiet: on ? { start: "20:00", end: "08:00" } : null })}
          />
          {quiet && (
            <Fields>
              {(["start", "end"] as const).map((end) => (
                <TextField
                  key={end}
                  label={t(`quiet_${end}`)}
                  type="time"
                  value={quiet[end]}
                  onInput={(value) => value && void set({ quiet: { ...quiet, [end]: value } })}
                />
              ))}
            </Fields>
          )}
        </div>
      </Section>
    </>
  )
}
