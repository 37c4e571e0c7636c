import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { TextField } from "../../kit/field"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { Fields, Section } from "../../parts/section"
import { speaker } from "../../text"
import words from "./en.json"

const t = speaker(words)

const SHORTEST = 10

/** A new password, shown that it is really the person by the old one. */
export function Password({ email }: { email: string }) {
  const current = useSignal("")
  const next = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.peek() || !current.value || next.value.length < SHORTEST) return
    busy.value = true
    problem.value = null
    try {
      await api.put("/me/password", { current: current.value, new: next.value })
      current.value = ""
      next.value = ""
      toast(t("password_done"))
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  const wrongOld =
    problem.value?.field("current") ?? (problem.value?.code === "wrong_password" ? problem.value.words : undefined)
  const wrongNew =
    problem.value?.field("new") ??
    problem.value?.field("password") ??
    (problem.value && !wrongOld ? problem.value.words : undefined)
  const off =
    (!current.value && t("password_old_needed")) ||
    (next.value.length < SHORTEST && t("password_short", { n: SHORTEST }))
  return (
    <Section title={t("password")} lead={t("password_lead")}>
      <form class="lines" noValidate onSubmit={(event) => void save(event)}>
        <input type="hidden" name="email" value={email} autocomplete="username" />
        <Fields>
          <TextField
            label={t("password_old")}
            type="password"
            autocomplete="current-password"
            value={current.value}
            error={wrongOld}
            onInput={(value) => (current.value = value)}
          />
          <TextField
            label={t("password_new")}
            type="password"
            autocomplete="new-password"
            hint={t("password_short", { n: SHORTEST })}
            value={next.value}
            error={wrongNew}
            onInput={(value) => (next.value = value)}
          />
        </Fields>
        <div class="buttons-line">
          <Button type="submit" busy={busy.value} off={off}>
            {t("password_do")}
          </Button>
        </div>
      </form>
    </Section>
  )
}
