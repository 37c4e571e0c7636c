import { signal } from "@preact/signals"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { epoch } from "../shell/live"

interface Known {
  of: "contact" | "company"
  name: string
  label: string
  hidden: boolean
}

const known = signal<readonly Known[]>([])
let asked = -1

/** What attributes are called and which are hidden; asked for once, and again when all may be old. */
export function knownAttributes(): readonly Known[] {
  if (asked !== epoch.value) {
    asked = epoch.value
    void load()
  }
  return known.value
}

/** Asks again: one was changed. */
export async function load(): Promise<void> {
  const pages = await Promise.allSettled(
    ["contact", "company"].map((of) => api.get<Page<Known>>("/attributes", { query: { of } })),
  )
  known.value = pages.flatMap((page) => (page.status === "fulfilled" ? page.value.items : []))
}

/** The attributes of somebody by what they are called here; those that are hidden are left out. */
export function shownAttributes(of: "contact" | "company", attributes: Readonly<Record<string, unknown>>) {
  const all = knownAttributes()
  return Object.entries(attributes).flatMap(([key, value]) => {
    const one = all.find((each) => each.of === of && each.name === key)
    return one?.hidden ? [] : [{ key, value, label: one?.label || key.replaceAll("_", " ") }]
  })
}
