import "../lean"
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { api } from "../api"
import { adopt } from "../kit/adopt"
import { Button } from "../kit/button"
import { classes } from "../kit/classes"
import { Icon } from "../kit/icon"
import { useLoad } from "../kit/load"
import { asProblem, type Problem, ProblemView } from "../kit/problem"
import { Loading } from "../kit/skeleton"
import { Install } from "../settings/channels/install"
import "../settings/channels/style"
import "../parts/style"
import { navigate, place } from "../shell/router"
import { signedIn } from "../shell/session"
import { Entrance, Refusal, refusal } from "../signin/entrance"
import type { Me } from "../wire"
import { type Draft, firstDraft, missing, STEPS, type Step, stepOf, toWire } from "./draft"
import sheet from "./setup.css" with { type: "text" }
import { BusinessStep, LocationStep, MessengerStep, OwnerStep, type StepProps } from "./steps"
import { t } from "./text"

adopt(sheet)

interface Needed {
  needed: boolean
  token_required?: boolean
}

/** The first run: from an empty server to a messenger on one's site. */
export default function SetupPage() {
  const load = useLoad((signal) => api.get<Needed>("/setup", { signal }), [])
  const made = useSignal(false)
  if (load.error) return <ProblemView error={load.error} onRetry={load.reload} />
  if (!load.data) return <Loading label={t("loading")} />
  if (!load.data.needed && !made.value)
    return (
      <Entrance title={t("already")} lead={t("already_text")}>
        <div class="entrance-form">
          <Button class="entrance-go" onClick={() => navigate("/sign-in")}>
            {t("signin")}
          </Button>
        </div>
      </Entrance>
    )
  return <Wizard tokenNeeded={Boolean(load.data.token_required)} onMade={() => (made.value = true)} />
}

const views: Record<Exclude<Step, "install">, (props: StepProps) => preact.JSX.Element> = {
  business: BusinessStep,
  location: LocationStep,
  messenger: MessengerStep,
  owner: OwnerStep,
}

function Wizard({ tokenNeeded, onMade }: { tokenNeeded: boolean; onMade: () => void }) {
  const draft = useSignal<Draft>(firstDraft(place.peek().query.get("token") ?? ""))
  const step = useSignal<Step>("business")
  const tried = useSignal(false)
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const lacking = tried.value ? missing(step.value, draft.value) : []
  const wrong = (field: string) => {
    if (lacking.includes(field)) return field === "owner.email" && draft.value.email ? t("email_wrong") : t("needed")
    return problem.value?.field(field)
  }
  const go = (to: Step) => {
    step.value = to
    tried.value = false
  }
  const next = async () => {
    tried.value = true
    if (missing(step.value, draft.value).length || busy.peek()) return
    if (step.value !== "owner") return go(STEPS[STEPS.indexOf(step.value) + 1] as Step)
    busy.value = true
    try {
      onMade()
      signedIn(await api.post<Me>("/setup", toWire(draft.value)))
      problem.value = null
      go("install")
    } catch (error) {
      problem.value = asProblem(error)
      const first = problem.value.fields[0]
      if (first) step.value = stepOf(first.field)
    }
    busy.value = false
  }
  const View = step.value === "install" ? null : views[step.value]
  return (
    <main class="setup">
      <div class={classes("setup-column", step.value === "messenger" && "setup-wide")}>
        <Steps current={step.value} onGo={go} />
        <Heading step={step.value} />
        {View ? (
          <form
            class="setup-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void next()
            }}
          >
            <View
              draft={draft.value}
              set={(change) => (draft.value = { ...draft.value, ...change })}
              wrong={wrong}
              tokenNeeded={tokenNeeded}
            />
            {problem.value && !problem.value.fields.length && <Refusal problem={refusal(problem.value)} />}
            <div class="setup-foot">
              {step.value !== "business" && (
                <Button look="quiet" onClick={() => go(STEPS[STEPS.indexOf(step.value) - 1] as Step)}>
                  {t("back")}
                </Button>
              )}
              <Button type="submit" look="primary" busy={busy.value}>
                {step.value === "owner" ? t("create") : t("next")}
              </Button>
            </div>
          </form>
        ) : (
          <InstallStep />
        )}
      </div>
    </main>
  )
}

/** The step's name; it takes the focus, so that a screen reader says where one is. */
function Heading({ step }: { step: Step }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const field = head.current?.parentElement?.querySelector<HTMLElement>("form input")
    if (step === "messenger" || !field) head.current?.focus()
    else field.focus()
  }, [step])
  return (
    <header class="setup-head">
      <h1 class="entrance-title" tabIndex={-1} ref={head}>
        {t(`${step}.title`)}
      </h1>
      <p class="entrance-lead">{t(`${step}.lead`)}</p>
    </header>
  )
}

function Steps({ current, onGo }: { current: Step; onGo: (step: Step) => void }) {
  const at = STEPS.indexOf(current)
  return (
    <ol class="setup-steps" aria-label={t("steps")}>
      {STEPS.map((step, place) => {
        const done = place < at
        const inside = (
          <>
            <span class="setup-step-mark">{done ? <Icon name="check" size={12} /> : place + 1}</span>
            <span class="setup-step-words">{t(`step.${step}`)}</span>
          </>
        )
        return (
          <li
            key={step}
            class={classes("setup-step", done && "setup-done")}
            aria-current={place === at ? "step" : undefined}
          >
            {done && current !== "install" ? (
              <button type="button" onClick={() => onGo(step)}>
                {inside}
              </button>
            ) : (
              <span>{inside}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function InstallStep() {
  const load = useLoad((signal) => api.get<{ items: { id: string }[] }>("/channels", { signal }), [])
  const first = load.data?.items[0]
  if (load.error) return <ProblemView error={load.error} onRetry={load.reload} />
  if (!first) return <Loading label={t("loading")} />
  return (
    <div class="setup-form">
      <Install channel={first.id} />
      <div class="setup-foot">
        <Button look="primary" onClick={() => navigate("/inbox")}>
          {t("install.done")}
        </Button>
      </div>
    </div>
  )
}
