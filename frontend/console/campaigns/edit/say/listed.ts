/** Lists that are written: each change is a new list. */
export function changedAt<T>(all: readonly T[], at: number, change: Partial<T>): T[] {
  return all.map((one, index) => (index === at ? { ...one, ...change } : one))
}

export function without<T>(all: readonly T[], at: number): T[] {
  return all.filter((_, index) => index !== at)
}

export function moved<T>(all: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by
  const [one, other] = [all[from], all[to]]
  if (one === undefined || other === undefined) return [...all]
  return all.map((each, index) => (index === from ? other : index === to ? one : each))
}
