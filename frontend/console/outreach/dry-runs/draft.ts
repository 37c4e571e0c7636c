import { signal } from "@preact/signals"
import type { Asked, Purpose } from "./wire"

/** What was put into the form; it stays as it is while one looks at answers. */
export interface Draft {
  purpose: Purpose
  reason: string
  channels: readonly string[]
  topic: string
  subscribersOnly: boolean
  words: string
  /** `name language` of an approved template; it goes in place of words. */
  template: string
  tag: string
  author: string
  /** As a field for a time writes it; empty is now. */
  at: string
}

export const EMPTY: Draft = {
  purpose: "promotional",
  reason: "",
  channels: [],
  topic: "",
  subscribersOnly: false,
  words: "",
  template: "",
  tag: "",
  author: "api",
  at: "",
}

export const draft = signal<Draft>(EMPTY)

/** What the server is asked for a draft; what was left empty is left out. */
export function asked(one: Draft): Asked {
  const [name = "", language = ""] = one.template.split(" ")
  return {
    purpose: one.purpose,
    reason: one.reason.trim(),
    author: one.author,
    blocks: name ? [{ type: "template", name, language }] : [{ type: "text", text: one.words }],
    ...(one.channels.length && { channel_ids: [...one.channels] }),
    ...(one.topic && { topic_id: one.topic, subscribers_only: one.subscribersOnly }),
    ...(one.tag.trim() && { tag: one.tag.trim() }),
    ...(one.at && { at: new Date(one.at).toISOString() }),
  }
}

/** The draft that asks the same again; its time is now, for the one that it had may be over. */
export function drafted(one: Asked): Draft {
  const [block] = one.blocks ?? []
  return {
    ...EMPTY,
    purpose: one.purpose ?? EMPTY.purpose,
    reason: one.reason ?? "",
    channels: one.channel_ids ?? [],
    topic: one.topic_id ?? "",
    subscribersOnly: one.subscribers_only ?? false,
    words: block?.type === "text" ? block.text : "",
    template: block?.type === "template" ? `${block.name} ${block.language}` : "",
    tag: one.tag ?? "",
    author: one.author ?? EMPTY.author,
  }
}
