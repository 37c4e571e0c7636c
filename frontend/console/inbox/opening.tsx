import { signal } from "@preact/signals"
import type { ComponentType } from "preact"
import { useEffect } from "preact/hooks"
import { Problem, ProblemView } from "../kit/problem"
import { t } from "../text"
import type { OpenedProps } from "./opened"

const view = signal<ComponentType<OpenedProps> | null>(null)
const missing = signal(false)

/** Brings the script of the thread and the contact, once. */
async function bring(): Promise<void> {
  if (view.peek()) return
  try {
    missing.value = false
    view.value = (await import("./opened")).Opened
  } catch {
    missing.value = true
  }
}

/** Does so while the list is being read, so that opening a conversation waits for nothing. */
export function bringSoon(): void {
  const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200))
  idle(() => void bring())
}

/** What stands beside the list when a conversation is open. */
export function Opening(props: OpenedProps) {
  useEffect(() => void bring(), [])
  const View = view.value
  if (View) return <View {...props} />
  return (
    <>
      <section class="thread" aria-busy={!missing.value}>
        {missing.value && (
          <ProblemView
            error={new Problem(0, "offline", t("problem.page"), t("problem.page_detail"))}
            onRetry={() => void bring()}
          />
        )}
      </section>
      <aside class="contact" />
    </>
  )
}
