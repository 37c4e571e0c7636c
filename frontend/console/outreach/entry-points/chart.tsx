import { Plotted } from "../../parts/plotted"
import type { Day } from "./days"
import { t } from "./text"

const HEIGHT = 200

/** Opened and came, day by day. */
export function Chart({ days }: { days: readonly Day[] }) {
  return (
    <div class="entry-chart">
      <p class="entry-legend" aria-hidden="true">
        <span class="entry-legend-opened">{t("opened")}</span>
        <span class="entry-legend-came">{t("came")}</span>
      </p>
      <Plotted
        label={t("chart")}
        height={HEIGHT}
        of={days}
        draw={async (box) => (await import("./plot")).plotDays(box, HEIGHT, days)}
      />
    </div>
  )
}
