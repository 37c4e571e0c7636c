import type { Block } from "../wire"

/** A message in a line. */
export function gist({ blocks }: { blocks: Block[] }): string {
  for (const block of blocks) {
    if (block.type === "text") return block.text
    if ("title" in block) return block.title
    if (block.type === "carousel") return block.cards[0]?.title ?? ""
    if ("file" in block) return block.file.name
  }
  return "…"
}
