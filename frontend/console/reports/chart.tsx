import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Bone } from "../kit/skeleton"
import { Tabs } from "../kit/tabs"
import { theme } from "../shell/theme"
import { t } from "./text"
import type { Day } from "./wire"

type What = "share" | "median"

/** The days in a line: how many were answered in time, or how long it took. Its script comes with the first chart. */
export function Chart({ series }: { series: readonly Day[] }) {
  const what = useSignal<What>("share")
  const ready = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const chosen = what.value
  const colours = theme.value
  useEffect(() => {
    let stop = () => {}
    let on = true
    void import("./plot").then(({ plot }) => {
      if (!on || !box.current) return
      ready.value = true
      stop = plot(box.current, series, chosen)
    })
    return () => {
      on = false
      stop()
    }
  }, [series, chosen, colours])
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
        {!ready.value && <Bone height={220} />}
        <div ref={box} class="plot" role="img" aria-label={t("chart.label", { what: t(`chart.${chosen}`) })} />
      </div>
    </div>
  )
}
