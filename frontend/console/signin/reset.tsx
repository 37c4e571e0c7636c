import "../lean"
import { useSignal } from "@preact/signals"
import { api } from "../api"
import { Button } from "../kit/button"
import { TextField } from "../kit/field"
import { useLoad } from "../kit/load"
import { asProblem, type Problem, ProblemView } from "../kit/problem"
import { navigate } from "../shell/router"
import type { PageProps } from "../shell/routes"
import { speaker } from "../text"
import words from "./en.json"
import { Entrance, EntranceWaiting, Refusal, refusal } from "./entrance"

const t = speaker(words)

interface For {
  email: string
  workspace_name: string
  code_needed: boolean
}

/** Choosing a new password with a link; whoever has an authenticator is asked for its code as well. */
export default function ResetPage({ params }: PageProps) {
  const token = params.token ?? ""
  const load = useLoad(
    (signal) => api.get<For>(`/password-resets/by-token/${encodeURIComponent(token)}`, { signal }),
    [token],
  )
  if (load.error) {
    const problem = asProblem(load.error)
    if (problem.status !== 404) return <ProblemView error={problem} onRetry={load.reload} />
    return <Gone />
  }
  if (!load.data) return <EntranceWaiting label={t("forgot.loading")} />
  return <Choose token={token} whose={load.data} />
}

function Choose({ token, whose }: { token: string; whose: For }) {
  const password = useSignal("")
  const code = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.peek()) return
    busy.value = true
    problem.value = null
    try {
      const typed = code.value.trim()
      await api.post("/password-resets/use", { token, password: password.value, ...(typed && { code: typed }) })
      location.assign("/inbox")
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  if (problem.value?.code === "reset_gone") return <Gone />
  const field = (name: string) => problem.value?.field(name)
  const elsewhere = problem.value && !field("password") && !field("code")
  return (
    <Entrance title={t("reset.title")} lead={t("reset.lead", { email: whose.email, workspace: whose.workspace_name })}>
      <form class="entrance-form" onSubmit={(event) => void submit(event)} noValidate>
        <input type="hidden" name="email" value={whose.email} autocomplete="username" />
        <TextField
          label={t("reset.password")}
          type="password"
          name="password"
          autocomplete="new-password"
          hint={t("invite.password_hint")}
          error={field("password")}
          value={password.value}
          onInput={(value) => {
            password.value = value
          }}
        />
        {whose.code_needed && (
          <TextField
            label={t("code.label")}
            class="entrance-code"
            name="code"
            autocomplete="one-time-code"
            hint={t("code.hint")}
            error={field("code")}
            value={code.value}
            onInput={(value) => {
              code.value = value
            }}
          />
        )}
        {elsewhere && problem.value && <Refusal problem={refusal(problem.value)} />}
        <Button type="submit" look="primary" class="entrance-go" busy={busy.value}>
          {t("reset.go")}
        </Button>
      </form>
      {whose.code_needed && <p class="entrance-foot">{t("code.lost")}</p>}
    </Entrance>
  )
}

function Gone() {
  return (
    <Entrance title={t("reset.gone")} lead={t("reset.gone_text")}>
      <div class="entrance-form">
        <Button class="entrance-go" onClick={() => navigate("/forgot-password")}>
          {t("reset.again")}
        </Button>
      </div>
    </Entrance>
  )
}
