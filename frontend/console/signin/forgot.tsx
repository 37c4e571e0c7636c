import "../lean"
import { useSignal } from "@preact/signals"
import { api } from "../api"
import { Button } from "../kit/button"
import { TextField } from "../kit/field"
import { useLoad } from "../kit/load"
import { asProblem, type Problem, ProblemView } from "../kit/problem"
import { place } from "../shell/router"
import type { PageProps } from "../shell/routes"
import { speaker } from "../text"
import words from "./en.json"
import { Entrance, EntranceWaiting, Refusal, refusal } from "./entrance"

const t = speaker(words)

const COMMAND = "rejoinder password reset --email"

/** A forgotten password: a link by mail, or what to do where no mail is sent. */
export default function ForgotPage(_: PageProps) {
  const email = useSignal(place.peek().query.get("email") ?? "")
  const sent = useSignal(false)
  const load = useLoad((signal) => api.get<{ by_mail: boolean }>("/password-resets", { signal }), [])
  if (load.error) return <ProblemView error={load.error} onRetry={load.reload} />
  if (!load.data) return <EntranceWaiting label={t("forgot.loading")} />
  if (!load.data.by_mail) return <NoMail email={email.value} />
  if (sent.value)
    return (
      <Entrance title={t("forgot.sent")} lead={t("forgot.sent_text", { email: email.value.trim() })}>
        <p class="entrance-foot" role="status">
          {t("forgot.nothing")}
        </p>
        <Back />
      </Entrance>
    )
  return (
    <Entrance title={t("forgot.title")} lead={t("forgot.lead")}>
      <Ask
        email={email.value}
        onInput={(value) => {
          email.value = value
        }}
        onSent={() => {
          sent.value = true
        }}
      />
      <Back />
    </Entrance>
  )
}

interface AskProps {
  email: string
  onInput: (email: string) => void
  onSent: () => void
}

function Ask({ email, onInput, onSent }: AskProps) {
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.peek()) return
    busy.value = true
    problem.value = null
    try {
      await api.post("/password-resets", { email: email.trim() })
      onSent()
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  const wrong = problem.value?.field("email")
  return (
    <form class="entrance-form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t("email")}
        type="email"
        name="email"
        autocomplete="username"
        required
        value={email}
        error={wrong}
        onInput={onInput}
      />
      {problem.value && !wrong && <Refusal problem={refusal(problem.value)} />}
      <Button type="submit" look="primary" class="entrance-go" busy={busy.value}>
        {t("forgot.go")}
      </Button>
    </form>
  )
}

function NoMail({ email }: { email: string }) {
  return (
    <Entrance title={t("forgot.no_mail")} lead={t("forgot.no_mail_text")}>
      <code class="entrance-command">{`${COMMAND} ${email.trim() || "you@example.com"}`}</code>
      <Back />
    </Entrance>
  )
}

function Back() {
  return (
    <p class="entrance-foot">
      <a href="/sign-in">{t("forgot.back")}</a>
    </p>
  )
}
