import type { FileRef } from "../../shared/wire"
import type { Entry } from "../store/threads"
import type { Message } from "../wire"
import { keepDraft } from "./drafts"
import { type Insert, isInsert } from "./kinds"

export type Mode = "reply" | "note"

/** What the composer on screen does when something else asks it to. */
interface Owner {
  conversation: string
  focus: (mode: Mode | null) => void
  take: (text: string, mode: Mode, files: readonly FileRef[], inserts: readonly Insert[]) => void
}

let owner: Owner | null = null

/** The composer on screen says that it is the one; returns what ends it. */
export function ownComposer(one: Owner): () => void {
  owner = one
  return () => {
    if (owner === one) owner = null
  }
}

/** Gives the keyboard to the composer at once: what is typed next must not be taken for shortcuts. */
export function focusComposer(mode: Mode | null = null): void {
  owner?.focus(mode)
}

/**
 * Gives a message that did not go back to its conversation's composer; when another is open, its words to the draft.
 */
export function putBack({ blocks, kind, conversation_id }: Entry | Message): void {
  const text = blocks
    .map((block) => (block.type === "text" ? block.text : ""))
    .filter(Boolean)
    .join("\n")
  const mode = kind === "note" ? "note" : "reply"
  const files = blocks.flatMap((block) => ("file" in block ? [block.file] : []))
  const inserts = blocks.filter((block): block is Insert => isInsert(block.type))
  if (owner?.conversation === conversation_id) owner.take(text, mode, files, inserts)
  else keepDraft(conversation_id, { text, mode })
}
