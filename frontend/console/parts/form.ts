import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { asProblem, type Problem } from "../kit/problem"
import { toast } from "../kit/toast"
import { navigate } from "../shell/router"
import { t } from "./text"

export interface Form<T> {
  value: T
  set: (change: Partial<T>) => void
  /** Something differs from what is kept on the server. */
  dirty: boolean
  saving: boolean
  problem: Problem | null
  /** What is wrong with one field, for the line under it. */
  wrong: (field: string) => string | undefined
  save: () => Promise<boolean>
  reset: () => void
}

/** What was typed and left unsaved, by form: leaving a page by any way loses nothing. */
const unsaved = new Map<string, unknown>()

/**
 * A form over one thing of the server's: what is typed stands beside what is kept until it is saved.
 * `save` gets the whole and what changed; it answers what the server keeps now.
 */
export function useForm<T extends object>(
  id: string,
  kept: T,
  save: (value: T, changes: Partial<T>) => Promise<T | undefined>,
): Form<T> {
  const base = useSignal(kept)
  const value = useSignal<T>((unsaved.get(id) as T) ?? kept)
  const saving = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const given = useRef(kept)
  const dirty = !same(value.value, base.value)
  if (given.current !== kept && !same(given.current, kept)) {
    given.current = kept
    base.value = kept
    if (!dirty) value.value = kept
  }
  useUnsaved(id, () => (same(value.peek(), base.peek()) ? null : value.peek()))
  return {
    value: value.value,
    dirty,
    saving: saving.value,
    problem: problem.value,
    set: (change) => {
      value.value = { ...value.peek(), ...change }
    },
    wrong: (field) => problem.value?.field(field),
    reset: () => {
      value.value = base.peek()
      problem.value = null
    },
    save: async () => {
      if (saving.peek()) return false
      saving.value = true
      const sent = value.peek()
      try {
        const now = (await save(sent, changed(base.peek(), sent))) ?? sent
        base.value = now
        if (value.peek() === sent) value.value = now
        problem.value = null
        return true
      } catch (error) {
        problem.value = asProblem(error)
        return false
      } finally {
        saving.value = false
      }
    },
  }
}

/** Keeps what is unsaved when the page is left, and says so; the browser asks before the tab is closed. */
function useUnsaved(id: string, left: () => unknown): void {
  const ask = useRef(left)
  ask.current = left
  useEffect(() => {
    const here = location.pathname
    unsaved.delete(id)
    const leave = (event: Event) => ask.current() && event.preventDefault()
    addEventListener("beforeunload", leave)
    return () => {
      removeEventListener("beforeunload", leave)
      const value = ask.current()
      if (!value) return
      unsaved.set(id, value)
      toast(t("form.kept"), { action: { label: t("form.go_back"), run: () => navigate(here) }, stay: 12_000 })
    }
  }, [id])
}

/** The parts of `now` that differ from `before`: what a PATCH sends. */
export function changed<T extends object>(before: T, now: T): Partial<T> {
  const names = Object.keys(now) as (keyof T)[]
  return Object.fromEntries(
    names.filter((name) => !same(before[name], now[name])).map((name) => [name, now[name]]),
  ) as Partial<T>
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
