import type { Block, Card, TemplateBlock } from "../../../shared/wire"
import { sample } from "../../parts/variables"

/** Blocks with made-up values in the places of variables, for a glance at them. */
export function sampled(blocks: readonly Block[], topic: string): Block[] {
  const fill = (text: string) => sample(text.replaceAll(/\{\{\s*topic\.name\s*\}\}/g, topic))
  const card = <T extends Card>(one: T): T => ({
    ...one,
    title: fill(one.title),
    subtitle: one.subtitle && fill(one.subtitle),
  })
  return blocks.map((block) => {
    if (block.type === "text") return { ...block, text: fill(block.text) }
    if (block.type === "card") return card(block)
    if (block.type === "template") return template(block, fill)
    return block.type === "carousel" ? { ...block, cards: block.cards.map(card) } : block
  })
}

function template(block: TemplateBlock, fill: (text: string) => string): TemplateBlock {
  const { header = [], body = [], buttons = [], text = "" } = block
  return { ...block, header: header.map(fill), body: body.map(fill), buttons: buttons.map(fill), text: fill(text) }
}

/** What a message says, in a line. */
export function gist(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.type === "text" && block.text.trim()) return block.text.trim().split("\n")[0] ?? ""
    if (block.type === "card") return block.title
    if (block.type === "template") return block.text?.split("\n")[0] || block.name.replaceAll("_", " ")
    if (block.type === "carousel") return block.cards.map(({ title }) => title).join(" · ")
    if (block.type === "image" || block.type === "file" || block.type === "video" || block.type === "audio")
      return block.file.name
  }
  return ""
}
