import type { Effect, Interval, Verdict } from "./wire"

/** How far from nothing the bars of some effects reach, so that they can be compared by eye. */
export function reachOf(effects: readonly Effect[]): number {
  const ends = effects.flatMap(({ difference }) =>
    difference ? [Math.abs(difference.interval.low), Math.abs(difference.interval.high)] : [],
  )
  return Math.max(...ends, 0) || 1
}

/** Where a value stands on a bar that reaches as far to both sides, in percent. */
export function placeOf(value: number, reach: number): number {
  return 50 + (Math.max(-reach, Math.min(reach, value)) / reach) * 50
}

interface Props {
  reach: number
  value: number
  interval: Interval
  verdict: Verdict
  label: string
}

/** An interval on a line whose middle is no difference. */
export function IntervalBar({ reach, value, interval, verdict, label }: Props) {
  const [low, high, at] = [interval.low, interval.high, value].map((one) => placeOf(one, reach)) as [
    number,
    number,
    number,
  ]
  return (
    <div class="interval">
      <span class="interval-line" role="img" aria-label={label}>
        <span class="interval-none" />
        <span
          class={`interval-bar interval-${verdict}`}
          style={{ left: `${low}%`, width: `${Math.max(0.5, high - low)}%` }}
        />
        <span class="interval-at" style={{ left: `${at}%` }} />
      </span>
      <span class="interval-said" aria-hidden="true">
        {label}
      </span>
    </div>
  )
}
