import "../lean"
import { useSignal } from "@preact/signals"
import { api } from "../api"
import { Button } from "../kit/button"
import { TextField } from "../kit/field"
import { useLoad } from "../kit/load"
import { asProblem, type Problem, ProblemView } from "../kit/problem"
import { navigate } from "../shell/router"
import type { PageProps } from "../shell/routes"
import { me } from "../shell/session"
import { speaker } from "../text"
import words from "./en.json"
import { Entrance, EntranceWaiting, Refusal, refusal } from "./entrance"

const t = speaker(words)

interface Invitation {
  email: string
  role: string
  workspace?: { name: string } | null
  workspace_name?: string | null
  invited_by?: string | { name: string } | null
}

/** Accepting an invitation: who invites to what, a name and a password. */
export default function InvitePage({ params }: PageProps) {
  const token = params.token ?? ""
  const load = useLoad(
    (signal) => api.get<Invitation>(`/invitations/by-token/${encodeURIComponent(token)}`, { signal }),
    [token],
  )
  if (load.error) {
    const problem = asProblem(load.error)
    if (problem.status === 0 || problem.status >= 500) return <ProblemView error={problem} onRetry={load.reload} />
    return (
      <Entrance title={t("invite.gone")} lead={t("invite.gone_text")}>
        <div class="entrance-form">
          <Button class="entrance-go" onClick={() => navigate("/sign-in")}>
            {t("invite.to_signin")}
          </Button>
        </div>
      </Entrance>
    )
  }
  if (!load.data) return <EntranceWaiting label={t("invite.loading")} />
  return <Accept token={token} invitation={load.data} />
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const name = useSignal("")
  const password = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.peek()) return
    busy.value = true
    try {
      await api.post("/invitations/accept", { token, name: name.value.trim(), password: password.value })
      location.assign("/inbox")
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  const { workspace, workspace_name, invited_by, email, role } = invitation
  const who = typeof invited_by === "object" ? invited_by?.name : invited_by
  const field = (name: string) => problem.value?.field(name)
  const elsewhere = problem.value && !field("name") && !field("password")
  return (
    <Entrance
      title={t("invite.title", { workspace: workspace?.name ?? workspace_name ?? "" })}
      lead={who ? t("invite.lead", { who, email, role }) : t("invite.lead_plain", { email, role })}
    >
      <form class="entrance-form" onSubmit={(event) => void submit(event)} noValidate>
        {me.value && <p class="field-hint">{t("invite.other", { name: me.value.teammate.name })}</p>}
        <input type="hidden" name="email" value={email} autocomplete="username" />
        <TextField
          label={t("invite.name")}
          name="name"
          autocomplete="name"
          hint={t("invite.name_hint")}
          error={field("name")}
          value={name.value}
          onInput={(value) => {
            name.value = value
          }}
        />
        <TextField
          label={t("invite.password")}
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
        {elsewhere && problem.value && <Refusal problem={refusal(problem.value)} />}
        <Button type="submit" look="primary" class="entrance-go" busy={busy.value}>
          {t("invite.go")}
        </Button>
      </form>
    </Entrance>
  )
}
