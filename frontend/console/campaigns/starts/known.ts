import type { Vocabulary } from "../../audiences/rule/vocabulary"
import type { ChannelRef } from "../../wire"

/** What ready starts need to know of a workspace. */
export interface Known {
  /** The event of that kind that is sent here, or what it is usually called. */
  event: (like: RegExp, usual: string) => string
  /** The property of an event with an amount. */
  amount: (event: string) => string
  /** Channels on which somebody can be written to, the most fitting first. */
  channels: string[]
}

/** By which a business writes first, the most fitting first. */
const ORDER = ["email", "whatsapp", "web_push", "sms", "telegram", "viber", "line", "messenger", "instagram"]
const AMOUNT = /total|amount|revenue|value|price/i

export function known(words: Vocabulary, channels: readonly ChannelRef[]): Known {
  return {
    event: (like, usual) => words.events.find(({ name }) => like.test(name))?.name ?? usual,
    amount: (event) => {
      const properties = words.events.find(({ name }) => name === event)?.properties ?? []
      return properties.find(({ name, type }) => type === "number" && AMOUNT.test(name))?.name ?? ""
    },
    channels: channels
      .filter(({ type }) => type !== "web")
      .map((one) => ({ id: one.id, at: place(one.type) }))
      .sort((one, other) => one.at - other.at)
      .slice(0, 2)
      .map(({ id }) => id),
  }
}

function place(type: string): number {
  const at = ORDER.indexOf(type)
  return at < 0 ? ORDER.length : at
}
