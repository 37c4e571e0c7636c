import type { ButtonsBlock, CardBlock, CarouselBlock, LocationBlock, QuickRepliesBlock } from "../../shared/wire"

/** What can stand in a message besides words and files. */
export type Insert = QuickRepliesBlock | ButtonsBlock | CardBlock | CarouselBlock | LocationBlock
export type InsertKind = Insert["type"]

export const KINDS: readonly InsertKind[] = ["quick_replies", "buttons", "card", "carousel", "location"]

export function isInsert(type: string): boolean {
  return KINDS.some((kind) => kind === type)
}
