import type { Block } from "../../../shared/wire"
import { sampled } from "../../outreach/topics/sampled"
import { sample } from "../../parts/variables"
import type { Action, Content } from "../wire"

/** A content with made-up values in the places of variables, as it reads on channels of a type. */
export function sampledContent(content: Content, channelType = ""): Content {
  switch (content.type) {
    case "talk": {
      const blocks = content.on?.find(({ channel_type }) => channel_type === channelType)?.blocks ?? content.blocks
      return { ...content, subject: said(content.subject ?? ""), blocks: blocksOf(blocks) }
    }
    case "banner":
      return { ...content, text: said(content.text), actions: actionsOf(content.actions) }
    case "slides":
      return {
        ...content,
        slides: content.slides.map((one) => ({
          ...one,
          title: said(one.title ?? ""),
          text: said(one.text ?? ""),
          actions: actionsOf(one.actions),
        })),
      }
    case "tour":
      return {
        ...content,
        steps: content.steps.map((one) => ({ ...one, title: said(one.title ?? ""), text: said(one.text ?? "") })),
      }
    case "survey":
      return {
        ...content,
        pages: content.pages.map((page) => ({
          ...page,
          questions: page.questions.map((one) => ({ ...one, text: said(one.text) })),
        })),
        thanks: content.thanks.map((one) => ({ ...one, text: said(one.text) })),
      }
  }
}

/** `{{ contact.first_name | default: "there" }}` reads as a name, and what is unknown as what it falls back to. */
export function said(text: string): string {
  const known = sample(text)
  return known
    .replace(/\{\{[^}]*\|\s*default:\s*"([^"]*)"[^}]*\}\}/g, "$1")
    .replace(/\{\{\s*count\.[^}]*\}\}/g, "3")
    .replace(/\{\{\s*coupon(?:\.code)?\s*\}\}/g, "WELCOME10")
    .replace(/\{\{\s*event\.(\w+)[^}]*\}\}/g, (_, name: string) => name.replaceAll("_", " "))
}

function blocksOf(blocks: readonly Block[]): Block[] {
  return sampled(blocks, "").map((block) => (block.type === "text" ? { ...block, text: said(block.text) } : block))
}

function actionsOf(actions: Action[] = []): Action[] {
  return actions.map((one) => ({ ...one, title: said(one.title) }))
}
