/** What a browser keeps for one messenger: localStorage, or memory where a page may not use that. */

export interface Box {
  get<T>(name: string): T | null
  set(name: string, value: unknown): void
}

/** What one tab keeps while it goes from page to page of a site. */
export const tabBox = openBox("tab", () => sessionStorage)

export function openBox(key: string, store: () => Storage): Box {
  const memory = new Map<string, string>()
  const full = (name: string) => `rejoinder.${key}.${name}`
  return {
    get<T>(name: string) {
      const text = attempt(() => store().getItem(full(name))) ?? memory.get(name)
      return text ? (attempt(() => JSON.parse(text) as T) ?? null) : null
    },
    set(name, value) {
      const text = JSON.stringify(value ?? null)
      memory.set(name, text)
      attempt(() => (value == null ? store().removeItem(full(name)) : store().setItem(full(name), text)))
    },
  }
}

/** A page may forbid storage, or have no room left: then memory alone serves. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
