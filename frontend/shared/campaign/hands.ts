import type { Words } from "../i18n"
import type { MessageSetting } from "../message/words"
import type { Acted, Action, Item } from "./wire"

/** The phrases that drawing a campaign needs. */
export type CampaignKey =
  | "close"
  | "back"
  | "send"
  | "placeholder"
  | "message_next"
  | "message_previous"
  | "next_step"
  | "survey_other"
  | "step_of"

/** What a campaign needs from the app that shows it. */
export interface Hands {
  say: Words<CampaignKey>
  setting: MessageSetting
  /** Who speaks when no teammate does. */
  business: string
  tell(acted: Acted): void
  press(action: Action): void
  /** Opens it as a conversation to answer in. */
  reply(): void
  dismiss(): void
  /** It stands on the page. A preview has none: there nothing takes the focus. */
  stands?(element: HTMLDialogElement): void
}

export interface Props<Content> {
  item: Item
  content: Content
  hands: Hands
}
