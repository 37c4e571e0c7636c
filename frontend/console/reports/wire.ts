/** The answers of the reports: answer times, and the badge of the very responsive. */

export type By = "channel" | "teammate" | "location"

/** Times in seconds, shares from 0 to 1; null where nothing was answered. `waiting` and `overdue` are of now. */
export interface Figures {
  answers: number
  median_s: number | null
  p90_s: number | null
  median_first_s: number | null
  within_15_min: number | null
  within_24_h: number | null
  waiting: number
  overdue: number
}

export interface Line {
  id: string | null
  name: string
  figures: Figures
}

export interface Day {
  day: string
  figures: Figures
}

export interface Answers {
  summary: Figures
  lines: Line[]
  series: Day[]
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

export interface ResponsivenessReport {
  summary: Responsiveness
  lines: Partial<Record<By, { id: string; name: string; responsiveness: Responsiveness }[]>>
}
