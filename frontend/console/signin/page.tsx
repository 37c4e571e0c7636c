import "../lean"
import { type Signal, useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { api } from "../api"
import { Button } from "../kit/button"
import { now } from "../kit/clock"
import { TextField } from "../kit/field"
import { asProblem, type Problem } from "../kit/problem"
import { navigate, place } from "../shell/router"
import type { PageProps } from "../shell/routes"
import { me, signedIn } from "../shell/session"
import { speaker } from "../text"
import type { Me } from "../wire"
import words from "./en.json"
import { Entrance, Refusal, refusal } from "./entrance"

const t = speaker(words)

/** Signing in: email and password, then the code of the second factor where the person has one. */
export default function SignInPage(_: PageProps) {
  const email = useSignal("")
  const password = useSignal("")
  const code = useSignal("")
  const step = useSignal<"password" | "code">("password")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const wait = useSignal(0)
  const workspaces = useSignal<readonly { field: string; message: string }[]>([])
  const who = me.value
  useEffect(() => {
    if (who) navigate(destination(), { replace: true })
  }, [who])
  const left = Math.max(0, Math.ceil((wait.value - now.value) / 1000))
  const chosen = useSignal<string | null>(null)
  const submit = async (event?: Event) => {
    event?.preventDefault()
    if (busy.peek() || left) return
    busy.value = true
    problem.value = null
    try {
      const body = {
        email: email.value.trim(),
        password: password.value,
        ...(code.value && { code: code.value.trim() }),
        ...(chosen.value && { workspace_id: chosen.value }),
      }
      signedIn(await api.post<Me>("/session", body))
    } catch (error) {
      refuse(asProblem(error))
    }
    busy.value = false
  }
  const choose = (workspace: string) => {
    chosen.value = workspace
    workspaces.value = []
    void submit()
  }
  const refuse = (refused: Problem) => {
    if (refused.code === "choose_workspace") {
      workspaces.value = refused.fields
      return
    }
    if (refused.code === "totp_required" && step.peek() === "password") {
      step.value = "code"
      return
    }
    if (refused.status === 429) wait.value = now.peek() + (refused.retryAfterS ?? 30) * 1000
    if (refused.code === "totp_required" || refused.code.includes("code")) code.value = ""
    problem.value = refused
  }
  const again = () => {
    step.value = "password"
    password.value = ""
    code.value = ""
    chosen.value = null
    problem.value = null
  }
  if (workspaces.value.length)
    return (
      <Entrance title={t("choose.title")} lead={t("choose.lead")}>
        <div class="entrance-form">
          {workspaces.value.map(({ field, message }) => (
            <Button key={field} class="entrance-go" busy={busy.value} onClick={() => choose(field)}>
              {message}
            </Button>
          ))}
        </div>
      </Entrance>
    )
  return (
    <Entrance title={step.value === "code" ? t("code.title") : t("title")}>
      <form class="entrance-form" onSubmit={(event) => void submit(event)} noValidate>
        {step.value === "password" ? (
          <Credentials email={email} password={password} />
        ) : (
          <Code
            value={code.value}
            onInput={(value) => {
              code.value = value
            }}
          />
        )}
        {problem.value && <Refusal problem={said(problem.value, left)} />}
        <Button
          type="submit"
          look="primary"
          class="entrance-go"
          busy={busy.value}
          off={left > 0 && t("wait", { n: left })}
        >
          {left ? t("wait", { n: left }) : step.value === "code" ? t("code.go") : t("go")}
        </Button>
        {step.value === "code" && (
          <Button look="quiet" onClick={again}>
            {t("code.other")}
          </Button>
        )}
      </form>
      {step.value === "code" ? (
        <p class="entrance-foot">{t("code.lost")}</p>
      ) : (
        <p class="entrance-foot">
          <a href={forgotten(email.value)}>{t("forgot")}</a>
        </p>
      )}
    </Entrance>
  )
}

function Credentials({ email, password }: { email: Signal<string>; password: Signal<string> }) {
  return (
    <>
      <TextField
        label={t("email")}
        type="email"
        name="email"
        autocomplete="username"
        required
        value={email.value}
        innerRef={useFocus()}
        onInput={(value) => {
          email.value = value
        }}
      />
      <TextField
        label={t("password")}
        type="password"
        name="password"
        autocomplete="current-password"
        required
        value={password.value}
        onInput={(value) => {
          password.value = value
        }}
      />
    </>
  )
}

function useFocus() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}

function Code({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <TextField
      label={t("code.label")}
      class="entrance-code"
      name="code"
      inputMode="text"
      autocomplete="one-time-code"
      hint={t("code.hint")}
      value={value}
      innerRef={useFocus()}
      onInput={onInput}
    />
  )
}

/** What went wrong, in words that say what to do. */
function said(problem: Problem, left: number): { title: string; text: string } {
  if (problem.code === "wrong_credentials") return { title: t("wrong"), text: t("wrong_text") }
  if (problem.code === "totp_required" || problem.code === "wrong_code")
    return { title: t("code.wrong"), text: t("code.wrong_text") }
  if (problem.status === 429) return { title: t("many"), text: left ? t("many_text", { n: left }) : t("many_over") }
  return refusal(problem)
}

/** Where a new password is asked for, with the address that was typed already. */
function forgotten(email: string): string {
  return email.trim() ? `/forgot-password?email=${encodeURIComponent(email.trim())}` : "/forgot-password"
}

/** Where the person was going; only ever a place inside the console. */
function destination(): string {
  const next = place.peek().query.get("next") ?? ""
  return /^\/(?![/\\])/.test(next) ? next : "/inbox"
}
