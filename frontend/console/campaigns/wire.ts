/** Campaigns as the API has them. What is left out has the value that is nothing. */
import type { Block, FileRef } from "../../shared/wire"
import type { Property, Rule } from "../audiences/rule/rule"
import type { Preview as OnChannelPreview } from "../wire"

export const PATH = "/campaigns"
export const BASE = "/campaigns"
export const LIST = "/outreach/campaigns"

export const KINDS = ["chat", "post", "banner", "carousel", "tour", "survey", "message"] as const
export type Kind = (typeof KINDS)[number]
export const STATES = ["draft", "scheduled", "live", "paused", "ended", "archived"] as const
export type State = (typeof STATES)[number]
export const MODES = ["once", "always", "recurring", "event"] as const
export type Mode = (typeof MODES)[number]
export const PURPOSES = ["promotional", "topic", "transactional", "survey"] as const

export interface Action {
  kind: "url" | "talk" | "tour" | "dismiss" | "next"
  title: string
  value?: string
}
export interface OnChannel {
  channel_type: string
  blocks: Block[]
}
export interface Talk {
  type: "talk"
  blocks: Block[]
  subject?: string
  on?: OnChannel[]
}
export interface Banner {
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
export interface Slides {
  type: "slides"
  slides: Slide[]
}
export interface Target {
  selectors: string[]
  text?: string
  tag?: string
}
export interface Step {
  title?: string
  text?: string
  image?: FileRef | null
  target?: Target | null
  placement?: "auto" | "top" | "bottom" | "left" | "right"
  advance?: "button" | "click" | "event"
  event?: string
  button?: string
  page?: string
}
export interface Tour {
  type: "tour"
  steps: Step[]
}
export const ASKINGS = ["nps", "csat", "rating", "one", "several", "text"] as const
export type Asking = (typeof ASKINGS)[number]
export interface Choice {
  key: string
  title: string
}
export interface Question {
  id: string
  asking: Asking
  text: string
  hint?: string
  required?: boolean
  choices?: Choice[]
  other?: boolean
  most?: number
  low?: string
  high?: string
}
export interface Branch {
  question_id: string
  to: string
  at_least?: number | null
  at_most?: number | null
  keys?: string[]
}
export interface SurveyPage {
  id: string
  questions: Question[]
  branches?: Branch[]
  then?: string | null
}
export interface Thanks {
  text: string
  question_id?: string | null
  at_least?: number | null
  at_most?: number | null
  keys?: string[]
  link?: string
  link_title?: string
}
export interface Survey {
  type: "survey"
  pages: SurveyPage[]
  thanks: Thanks[]
  place?: "corner" | "banner" | "full"
}
export type Content = Talk | Banner | Slides | Tour | Survey

export interface Wording {
  content: Content
  locale?: string | null
}
export interface Variant {
  key: string
  wordings: Wording[]
  name?: string
  weight?: number
  sender_id?: string | null
}
export interface When {
  mode?: Mode
  begins_at?: string | null
  own_zone?: boolean
  every?: number
  unit?: "day" | "week" | "month"
  weekdays?: number[]
  day?: number
  hour?: number
  event?: string
  where?: readonly Property[]
  delay_s?: number
  again_days?: number | null
}
export interface PagePattern {
  how: "contains" | "is" | "starts_with" | "matches"
  value: string
}
export interface Places {
  pages?: PagePattern[]
  not_pages?: PagePattern[]
  after_s?: number
  devices?: "any" | "desktop" | "phone"
}
export interface Limits {
  priority?: number
  times?: number
  apart_hours?: number
}
export interface Goal {
  event: string
  within_days?: number
  where?: readonly Property[]
  revenue?: string
  currency?: string
  fewer_is_better?: boolean
}
export interface Away {
  channel_ids: string[]
  talk?: OnChannel[]
  after_hours?: number
}
export interface Definition {
  name: string
  kind: Kind
  purpose?: (typeof PURPOSES)[number]
  reason?: string
  audience?: Rule
  when?: When
  places?: Places
  limits?: Limits
  variants?: Variant[]
  control?: number
  goal?: Goal | null
  channel_ids?: string[]
  topic_id?: string | null
  coupon_list_id?: string | null
  away?: Away | null
  expires_at?: string | null
}

interface Kept {
  id: string
  version: number
  state: State
  run?: number
  next_at?: string | null
  started_at?: string | null
  paused_at?: string | null
  paused_why?: string | null
  ended_at?: string | null
  archived_at?: string | null
  by_name: string
  created_at: string
  updated_at: string
  progress?: { proposed: number; of?: number | null } | null
}
export interface Campaign extends Kept {
  definition: Definition
}
export interface Figures {
  sent?: number
  seen?: number
  clicked?: number
  goal?: number
  people?: number
}
export interface Summary extends Kept {
  name: string
  kind: Kind
  purpose: string
  mode: Mode
  figures: Figures
}
export interface Fault {
  field: string
  text: string
}
export interface Checked {
  problems: Fault[]
  warnings: Fault[]
}
export interface Missing {
  variable: string
  where: string
}
export interface Previewed {
  content: Content
  missing: Missing[]
  /** What it becomes on the channel that was asked about. */
  channel?: OnChannelPreview | null
}

/** Whether it is shown on the page by the messenger, rather than sent on a channel. */
export function isInApp(kind: Kind): boolean {
  return kind !== "message"
}
