/** What a campaign shows on a page, as it goes over the wire. What is left out has the value that is nothing. */
import type { Block, FileRef } from "../wire"

export type CampaignKind = "chat" | "post" | "banner" | "carousel" | "tour" | "survey"

export interface Sender {
  name: string
  avatar_url?: string | null
}

/** `value` is the URL, the words that begin a conversation, or the id of the tour's campaign. */
export interface Action {
  kind: "url" | "talk" | "tour" | "dismiss" | "next"
  title: string
  value?: string
}

export interface TalkContent {
  type: "talk"
  blocks: Block[]
  subject?: string
}

export interface BannerContent {
  type: "banner"
  text: string
  actions?: Action[]
  position?: "top" | "bottom"
  floating?: boolean
}

export interface Slide {
  title?: string
  text?: string
  image?: FileRef | null
  alt?: string
  actions?: Action[]
}

export interface SlidesContent {
  type: "slides"
  slides: Slide[]
}

export interface Question {
  id: string
  asking: "nps" | "csat" | "rating" | "one" | "several" | "text"
  text: string
  hint?: string
  required?: boolean
  choices?: { key: string; title: string }[]
  /** Something else may be written beside the choices. */
  other?: boolean
  most?: number
  low?: string
  high?: string
}

/** A range of a number, or keys of which one was chosen. */
export interface Condition {
  question_id?: string | null
  at_least?: number | null
  at_most?: number | null
  keys?: string[]
}

export interface SurveyPage {
  id: string
  questions: Question[]
  branches?: (Condition & { to: string })[]
  then?: string | null
}

export interface Thanks extends Condition {
  text: string
  link?: string
  link_title?: string
}

export interface SurveyContent {
  type: "survey"
  pages: SurveyPage[]
  thanks: Thanks[]
  place?: "corner" | "banner" | "full"
}

/** The steps of a tour are its own part's matter. */
export interface TourContent {
  type: "tour"
  steps: unknown[]
}

export type CampaignContent = TalkContent | BannerContent | SlidesContent | SurveyContent | TourContent

/** One showing of a campaign to one person. */
export interface Item {
  id: string
  campaign_id: string
  kind: CampaignKind
  content: CampaignContent
  sender?: Sender | null
  after_s?: number
  preview?: boolean
}

/** A number, a key, keys, or words; a string that is no key of the question is what was written beside the choices. */
export type Answer = number | string | string[]
export type Answers = Readonly<Record<string, Answer>>

export type Act = "seen" | "opened" | "clicked" | "dismissed" | "step" | "answered" | "completed" | "missing"

/** What was done with a showing. */
export interface Acted {
  act: Act
  detail?: string | undefined
  answers?: Answers
  complete?: boolean
}
