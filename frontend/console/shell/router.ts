import { signal } from "@preact/signals"

interface Place {
  path: string
  query: URLSearchParams
}

/** Other ways in which people write an address. */
const spellings: Readonly<Record<string, string>> = { "/": "/inbox", "/signin": "/sign-in", "/login": "/sign-in" }

function here(): Place {
  const path = spellings[location.pathname] ?? location.pathname
  if (path !== location.pathname) history.replaceState(history.state, "", path + location.search)
  return { path, query: new URLSearchParams(location.search) }
}

/** Where the person is. */
export const place = signal<Place>(
  typeof location === "undefined" ? { path: "/", query: new URLSearchParams() } : here(),
)

interface How {
  /** Takes the place of the present entry: going back skips it. */
  replace?: boolean
}

export function navigate(to: string, { replace = false }: How = {}): void {
  if (to === location.pathname + location.search) return
  history[replace ? "replaceState" : "pushState"]({ depth: depth() + (replace ? 0 : 1) }, "", to)
  place.value = here()
}

function depth(): number {
  return (history.state as { depth?: number } | null)?.depth ?? 0
}

/** Goes back to where one came from inside the console, or up to `parent` when one came from outside. */
export function back(parent: string): void {
  if (depth() > 0) history.back()
  else navigate(parent, { replace: true })
}

export type Params = Record<string, string>

/** Reads a path by a pattern such as `/inbox/:view?/:id?`; null when it is another. */
export function match(pattern: string, path: string): Params | null {
  const wanted = pattern.split("/").filter(Boolean)
  const given = path.split("/").filter(Boolean)
  if (given.length > wanted.length && wanted.at(-1) !== "*") return null
  const params: Params = {}
  for (const [at, name] of wanted.entries()) {
    const value = given[at]
    if (name === "*") return params
    if (name.startsWith(":")) {
      if (value === undefined && !name.endsWith("?")) return null
      if (value !== undefined) params[name.replace(/^:|\?$/g, "")] = decodeURIComponent(value)
    } else if (name !== value) return null
  }
  return params
}

/** An address with some of the query's values changed; empty ones go. */
export function withQuery(changes: Record<string, string | null>, path = place.value.path): string {
  const query = new URLSearchParams(place.value.query)
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value)
    else query.delete(name)
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** Follows the console's own links without loading the page again. */
export function startRouter(owns: (path: string) => boolean): () => void {
  const click = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) return
    const to = new URL(link.href, location.href)
    if (to.origin !== location.origin || !owns(to.pathname)) return
    event.preventDefault()
    navigate(to.pathname + to.search)
  }
  const move = () => {
    place.value = here()
  }
  document.addEventListener("click", click)
  addEventListener("popstate", move)
  return () => {
    document.removeEventListener("click", click)
    removeEventListener("popstate", move)
  }
}
