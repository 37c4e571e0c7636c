import { useSignal } from "@preact/signals"
import { Tabs } from "../kit/tabs"
import { Plotted } from "../parts/plotted"
import { t } from "./text"
import type { Day } from "./wire"

type What = "share" | "median"

const HEIGHT = 220

/** The days in a line: how many were answered in time, or how long it took. */
export function Chart({ series }: { series: readonly Day[] }) {
  const what = useSignal<What>("share")
  const chosen = what.value
  return (
    <div class="chart">
      <Tabs
        label={t("chart")}
        tabs={[
          { id: "share", label: t("chart.share") },
          { id: "median", label: t("chart.median") },
        ]}
        current={chosen}
        onPick={(id) => (what.value = id as What)}
        panel="report-chart"
      />
      <div id="report-chart" role="tabpanel" aria-label={t(`chart.${chosen}`)}>
        <Plotted
          label={t("chart.label", { what: t(`chart.${chosen}`) })}
          height={HEIGHT}
          of={[series, chosen]}
          draw={async (box) => (await import("./plot")).plotAnswers(box, HEIGHT, series, chosen)}
        />
      </div>
    </div>
  )
}
