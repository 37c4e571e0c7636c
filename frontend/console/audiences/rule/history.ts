/** What was, what is, and what was taken back. */
export interface History<T> {
  past: readonly T[]
  now: T
  next: readonly T[]
  /** What the last step changed, and when: what is typed in one go is one step. */
  tag: string
  at: number
}

const MOST = 200
const ONE_GO_MS = 900

export function begun<T>(now: T): History<T> {
  return { past: [], now, next: [], tag: "", at: 0 }
}

/** A step on. Steps with the same tag, shortly after each other, are one. */
export function stepped<T>(history: History<T>, now: T, tag: string, at: number): History<T> {
  if (now === history.now) return history
  const joins = tag !== "" && tag === history.tag && at - history.at < ONE_GO_MS
  const past = joins ? history.past : [...history.past, history.now].slice(-MOST)
  return { past, now, next: [], tag, at }
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), now: before, next: [history.now, ...history.next], tag: "", at: 0 }
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...next] = history.next
  if (after === undefined) return history
  return { past: [...history.past, history.now], now: after, next, tag: "", at: 0 }
}
