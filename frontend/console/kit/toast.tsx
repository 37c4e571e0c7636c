import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { t } from "../words"
import { IconButton } from "./button"
import { classes } from "./classes"
import { Icon } from "./icon"
import { asProblem } from "./problem"

interface Toast {
  id: number
  text: string
  detail?: string | undefined
  kind: "done" | "wrong"
  action?: { label: string; run: () => void } | undefined
  /** How long it stays, in milliseconds. */
  stay: number
}

const shown = signal<readonly Toast[]>([])
let count = 0

type Options = Partial<Pick<Toast, "detail" | "kind" | "action" | "stay">>

/** Says that something happened, with a way back where there is one. Returns what takes it away again. */
export function toast(text: string, options: Options = {}): () => void {
  const id = ++count
  const stay = options.stay ?? (options.action ? 8_000 : 5_000)
  shown.value = [...shown.value.slice(-2), { id, text, kind: "done", ...options, stay }]
  return () => dismiss(id)
}

/** Says what went wrong and what to do. */
export function toastProblem(error: unknown, action?: Toast["action"]): void {
  const problem = asProblem(error)
  toast(problem.what, { kind: "wrong", detail: problem.advice || undefined, action, stay: 10_000 })
}

function dismiss(id: number): void {
  shown.value = shown.value.filter((one) => one.id !== id)
}

/** Undoes the last thing that can still be undone, if there is one. */
export function undoLast(): boolean {
  const last = [...shown.value].reverse().find(({ action }) => action?.label === t("toast.undo"))
  if (!last) return false
  dismiss(last.id)
  last.action?.run()
  return true
}

/** Where toasts appear; the shell has one. */
export function Toasts() {
  return (
    <section class="toasts" aria-label={t("toast.region")} aria-live="polite" data-keys="own">
      {shown.value.map((one) => (
        <Slip key={one.id} toast={one} />
      ))}
    </section>
  )
}

function Slip({ toast: one }: { toast: Toast }) {
  const held = signal(false)
  useEffect(() => {
    let left = one.stay
    const timer = setInterval(() => {
      if (held.value || document.hidden) return
      left -= 250
      if (left <= 0) dismiss(one.id)
    }, 250)
    return () => clearInterval(timer)
  }, [one])
  const hold = (on: boolean) => () => {
    held.value = on
  }
  return (
    <div
      class={classes("toast", one.kind === "wrong" && "toast-wrong")}
      role={one.kind === "wrong" ? "alert" : "status"}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocusIn={hold(true)}
      onFocusOut={hold(false)}
    >
      {one.kind === "wrong" && <Icon name="warn" />}
      <div class="toast-words">
        {one.text}
        {one.detail && <span class="toast-detail">{one.detail}</span>}
      </div>
      {one.action && (
        <button
          type="button"
          class="toast-action"
          onClick={() => {
            dismiss(one.id)
            one.action?.run()
          }}
        >
          {one.action.label}
        </button>
      )}
      <IconButton icon="cross" size={14} label={t("toast.dismiss")} onClick={() => dismiss(one.id)} />
    </div>
  )
}
