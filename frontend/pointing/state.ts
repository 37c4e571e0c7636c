/** What is being built: the tour's steps, which of them is looked at, and whether they are kept. */
import { effect, signal } from "@preact/signals"
import type { Step } from "../messenger/tour/types"

export const steps = signal<Step[]>([])
/** The step that is looked at, if any. */
export const chosen = signal<number | null>(null)
/** The next element pressed becomes this step's, or a new one's. */
export const picking = signal<"new" | number | null>(null)
export const saving = signal<"saved" | "waiting" | "saving" | "failed">("saved")
export const problem = signal("")
export const called = signal("")
export const side = signal<"right" | "left">("right")
/** Grows when the page may look otherwise: what is drawn over it is drawn again. */
export const moved = signal(0)

const before: Step[][] = []
const MOST_UNDONE = 50
export const undoable = signal(0)

export function change(next: Step[]): void {
  before.push(steps.value)
  before.splice(0, before.length - MOST_UNDONE)
  undoable.value = before.length
  steps.value = next
}

export function undo(): void {
  const last = before.pop()
  undoable.value = before.length
  if (!last) return
  steps.value = last
  if (chosen.value !== null && chosen.value >= last.length) chosen.value = null
}

export function put(at: number, changed: Partial<Step>): void {
  change(steps.value.map((step, index) => (index === at ? { ...step, ...changed } : step)))
}

export function add(step: Step): void {
  const at = chosen.value === null ? steps.value.length : chosen.value + 1
  change(steps.value.toSpliced(at, 0, step))
  chosen.value = at
}

export function drop(at: number): void {
  change(steps.value.toSpliced(at, 1))
  chosen.value = null
}

export function move(at: number, by: 1 | -1): void {
  const step = steps.value[at]
  if (!step || !steps.value[at + by]) return
  change(steps.value.toSpliced(at, 1).toSpliced(at + by, 0, step))
  if (chosen.value === at) chosen.value = at + by
}

/** Calls back whenever the steps change, but not for those that it begins with. */
export function onChange(act: (now: Step[]) => void): void {
  let first = true
  effect(() => {
    const now = steps.value
    if (!first) act(now)
    first = false
  })
}
