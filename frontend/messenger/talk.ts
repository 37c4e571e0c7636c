/** Opening and closing. */
import { batch } from "@preact/signals-core"
import { emit } from "./events"
import { conversations, opened, preview, view } from "./state"
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

/** A message in a line. */
export function gist({ blocks }: Pick<MMessage, "blocks">): string {
  for (const block of blocks) {
    if (block.type === "text") return block.text
    if ("title" in block) return block.title
    if (block.type === "carousel") return block.cards[0]?.title ?? ""
    if ("file" in block) return block.file.name
  }
  return "…"
}
