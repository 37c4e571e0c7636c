import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { Loaded } from "../../parts/sheet"
import { speaker } from "../../text"
import words from "./en.json"

const t = speaker(words)

interface Cell {
  purpose: string
  outcome: "send" | "hold" | "drop"
  why: string
  remedy?: string
}

interface Situation {
  key: string
  title: string
  cells: Cell[]
}

const PURPOSES = ["reply", "follow_up", "transactional", "topic", "promotional", "survey", "opt_in_request"] as const

function purposeName(purpose: string): string {
  const known = PURPOSES.find((one) => one === purpose)
  return known ? t(`purpose.${known}`) : purpose.replaceAll("_", " ")
}

/** What may be sent in the situations that everybody knows: the gate itself was asked about each. */
export function Matrix({ policy }: { policy: string }) {
  const load = useLoad((signal) => api.get<Page<Situation>>(`/policies/${policy}/matrix`, { signal }), [policy])
  return (
    <section class="matrix-part" aria-label={t("matrix.title")}>
      <h3 class="rules-head">
        <Icon name="check" size={16} />
        {t("matrix.title")}
      </h3>
      <p class="matrix-lead">{t("matrix.lead")}</p>
      <Loaded load={load} lines={5}>
        {({ items }) => (items.length ? <Drawn situations={items} /> : null)}
      </Loaded>
    </section>
  )
}

function Drawn({ situations }: { situations: readonly Situation[] }) {
  const purposes = situations[0]?.cells.map(({ purpose }) => purpose) ?? []
  return (
    <div class="matrix-scroll">
      <table class="matrix">
        <thead>
          <tr>
            <td />
            {purposes.map((purpose) => (
              <th key={purpose} scope="col">
                {purposeName(purpose)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {situations.map(({ key, title, cells }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {cells.map((cell) => (
                <Box key={cell.purpose} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const SIGNS = { send: "check", hold: "snooze", drop: "cross" } as const

/** One answer; why is told under the mouse, with the keyboard on it, and to a screen reader. */
function Box({ cell }: { cell: Cell }) {
  const why = [cell.why, cell.outcome === "send" ? "" : cell.remedy].filter(Boolean).join(" ")
  return (
    <td class={`matrix-${cell.outcome}`}>
      <button type="button" class="matrix-why" data-tip={why} aria-label={`${t(`matrix.${cell.outcome}`)}. ${why}`}>
        <Icon name={SIGNS[cell.outcome]} size={15} />
      </button>
    </td>
  )
}
