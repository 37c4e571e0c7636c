/** The answers of the reports: answer times, and the badge of the very responsive. */

export type By = "channel" | "teammate" | "location"

export interface Figures {
  answered: number
  median_s: number | null
  p90_s: number | null
  /** The share of questions answered within 15 minutes, from 0 to 1. */
  share: number | null
}

export interface Line extends Figures {
  id: string | null
  name: string
}

export interface Point extends Figures {
  date: string
}

export interface Answers {
  summary: Figures
  lines: Line[]
  series: Point[]
}

export interface Responsiveness {
  asked: number
  quick: number
  late: number
  unanswered: number
  waiting: number
  share: number | null
  earned: boolean
  quick_answers_missing: number
  may_miss: number
  ages_out?: { late: number; at: string } | null
}
