import { t } from "./text"

const WIDTH = 84
const HEIGHT = 22

/** The last days as small bars, today last. */
export function Spark({ days }: { days: readonly number[] }) {
  const most = Math.max(...days, 1)
  const step = WIDTH / days.length
  const total = days.reduce((sum, times) => sum + times, 0)
  return (
    <svg
      class="entry-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t("spark", { n: total, days: days.length })}
    >
      {days.map((times, at) => {
        const tall = times ? Math.max(2, (times / most) * HEIGHT) : 1
        return (
          <rect
            key={at}
            class={times ? undefined : "entry-spark-none"}
            x={at * step}
            y={HEIGHT - tall}
            width={step - 2}
            height={tall}
          />
        )
      })}
    </svg>
  )
}
