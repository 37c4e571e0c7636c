import { number } from "../text"
import { t } from "./text"
import type { LeftOut } from "./wire"

/** Rows that were left out, each with what is wrong with it and what to do. */
export function BadRows({ rows, all, titled = true }: { rows: readonly LeftOut[]; all: number; titled?: boolean }) {
  const title = t("bad", { n: all, count: number(all) })
  return (
    <div>
      {titled && <h3 class="import-bad-title">{title}</h3>}
      <ul class="import-left-out" aria-label={title}>
        {rows.map((one) => (
          <li key={one.row}>
            <strong>{t("row", { n: one.row })}</strong>{" "}
            <span dir="auto">
              {one.column && <code class="inline-code">{one.column}</code>} {one.why}
            </span>{" "}
            <span class="import-remedy">{one.remedy}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
