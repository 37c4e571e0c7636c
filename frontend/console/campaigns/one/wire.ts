import type { Person } from "../../audiences/wire"

/** What came of a campaign with people, in the order in which it happens. */
export const RECEIVED = ["proposed", "held", "sent", "delivered", "seen"] as const
export const ACTED = ["opened", "clicked", "replied", "dismissed", "answered", "completed", "goal"] as const
export const LOST = ["dropped", "opted_out", "blocked", "complained", "missing"] as const
export const FACTS = [...RECEIVED, ...ACTED, ...LOST, "control", "redeemed", "step"] as const
export type Fact = (typeof FACTS)[number]

export interface Total {
  fact: Fact
  detail?: string
  people: number
  times: number
  value?: number
  arms?: Record<string, number>
}

export interface Day {
  day: string
  facts: Partial<Record<Fact, number>>
}

export interface Rule {
  rule: string
  text: string
  people: number
}

export interface FiguresOf {
  totals: Total[]
  days: Day[]
  rules: Rule[]
}

export interface Met {
  contact: Person
  first_at: string
  last_at: string
  times: number
  value?: number
  arm?: string | null
}

export interface Interval {
  low: number
  high: number
}

export interface Difference {
  absolute: number
  interval: Interval
  relative?: number | null
  relative_interval?: Interval | null
}

export type Verdict = "too_early" | "no_difference_seen" | "better" | "worse" | "ratio_broken"

export interface Effect {
  of: string[]
  against: string
  measure: "conversion" | "revenue"
  verdict: Verdict
  text: string
  difference?: Difference | null
}

export interface Answers {
  whole?: Effect | null
  variants: Effect[]
  between: Effect[]
}

export interface Arm {
  key: string
  name: string
  share: number
  counts: { people?: number; converted?: number; buyers?: number; revenue?: number }
  rate?: number | null
  revenue_per_person?: number | null
}

export interface Report {
  arms: Arm[]
  ratio: { broken: boolean; text: string }
  conversion: Answers
  revenue: Answers
}

/** The people of a fact, however it came about; each is counted once a detail. */
export function peopleOf(figures: FiguresOf, fact: Fact): number {
  const all = figures.totals.filter((one) => one.fact === fact)
  const whole = all.find(({ detail }) => !detail)
  return whole?.people ?? Math.max(0, ...all.map(({ people }) => people))
}

export function worthOf(figures: FiguresOf, fact: Fact): number {
  return figures.totals.filter((one) => one.fact === fact).reduce((sum, { value = 0 }) => sum + value, 0)
}
