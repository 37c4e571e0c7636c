/** Opening and closing. */
import { batch } from "@preact/signals-core"
import { emit } from "./events"
import { answering, conversations, opened, preview, threads, view } from "./state"
import type { MMessage, View } from "./types"

/** Opens the panel, at a place if one is given. */
export function show(place?: View): void {
  batch(() => {
    if (place) view.value = place
    preview.value = null
    if (!opened.value) emit("show")
    opened.value = true
  })
}

export function hide(): void {
  if (opened.value) emit("hide")
  opened.value = false
}

/** Goes to the conversation that is open, or to a new one. */
export function write(): void {
  const open = conversations.value.find(({ status }) => status !== "closed")
  show({ at: "thread", id: open?.id ?? null })
}

/** The next conversation that is begun answers nothing; or it answers a showing of a campaign, with what that said. */
export function beginAnew(showing = "", items: MMessage[] = []): void {
  answering.value = showing
  threads.value = { ...threads.value, "": { phase: "ready", items, older: null } }
}
