import type { Tone } from "../kit/badge"
import type { IconName } from "../kit/icons"
import type { Kind, State } from "./wire"

export const ICONS: Record<Kind, IconName> = {
  chat: "bubble",
  post: "note",
  banner: "buttons",
  carousel: "carousel",
  tour: "pin",
  survey: "ticks",
  message: "mail",
}

export const TONES: Record<State, Tone> = {
  draft: "plain",
  scheduled: "soon",
  live: "accent",
  paused: "late",
  ended: "plain",
  archived: "plain",
}
