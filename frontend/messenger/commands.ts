/** The host page's commands. They are run in order; one that is unknown or fails says so and harms nothing. */
import { begin, end, page } from "./boot"
import { emit, on } from "./events"
import { mount } from "./mount"
import { report } from "./reports"
import { prefill, settings } from "./state"
import { openBox } from "./storage"
import { hide, show, write } from "./talk"
import type { Settings } from "./types"

export type Command = [name: string, ...rest: unknown[]]
/** `data`: what the snippet names: the channel's key, the site's worker. */
export type Start = (base: string, data: Partial<Settings>) => (command: Command) => void

interface OpenAt {
  conversation?: string
  at?: "home" | "messages" | "new"
  text?: string
}

/** Settings that change nothing but how it looks: the server need not be asked. */
const LOOKS = ["theme", "position", "launcher"]

export const start: Start = (base, { key, worker }) => {
  if (points()) {
    // A tour is built on this page: nobody visits it meanwhile.
    void import(new URL("pointing.js", base).href)
    return () => {}
  }
  let following = false

  function boot(asked: Partial<Settings> = {}) {
    const chosen = { key, worker, ...asked } as Settings
    if (!chosen.key) return console.warn("Rejoinder: boot needs the {key} of a web channel.")
    mount()
    if (!following) followPages()
    following = true
    void begin(base, chosen)
  }

  function update(changed: Partial<Settings> = {}) {
    if (!settings.value) return
    settings.value = { ...settings.value, ...changed }
    if (Object.keys(changed).some((name) => !LOOKS.includes(name))) void begin(base, settings.value)
  }

  function track(name: string, properties: Record<string, unknown> = {}) {
    report("events", { name, properties, at: new Date().toISOString() })
    emit("track", name)
  }

  const commands = { boot, update, track, show: () => show(), hide, open, shutdown, on }
  return ([name, ...rest]) => {
    const command = Object.hasOwn(commands, name) && (commands as Record<string, (...rest: unknown[]) => void>)[name]
    if (command) command(...rest)
    else console.warn(`Rejoinder: there is no command "${name}".`)
  }
}

function open({ conversation, at, text }: OpenAt = {}): void {
  if (text) prefill.value = text
  if (conversation) show({ at: "thread", id: conversation })
  else if (at === "new") show({ at: "thread", id: null })
  else if (at) show({ at: at === "home" ? "home" : "list" })
  else if (text) write()
  else show()
}

function points(): boolean {
  return location.hash.includes("rejoinder-point=") || !!openBox("tab", () => sessionStorage).get("pointing")
}

function shutdown(): void {
  if (settings.value) end()
}

/** Reports each page that a single-page site goes to. */
function followPages(): void {
  let last = location.href
  const look = () => {
    if (location.href === last) return
    last = location.href
    report("pages", page())
  }
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) navigation.addEventListener("navigatesuccess", look)
  else addEventListener("popstate", look)
}
