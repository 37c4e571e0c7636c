import { number } from "../../text"
import { t } from "./text"
import { type DryRun, OUTCOMES } from "./wire"

/** The counts as words, for whoever does not see the bar. */
export function counted({ outcomes }: DryRun): string {
  const { send, hold, drop } = outcomes
  return t("picture", { send: number(send), hold: number(hold), drop: number(drop) })
}

/** Send, hold and drop as one line; what was not asked yet stays empty. */
export function Bar({ run, small }: { run: DryRun; small?: boolean }) {
  const all = Math.max(run.total, run.done, 1)
  return (
    <span class={small ? "dry-bar dry-bar-small" : "dry-bar"} role="img" aria-label={counted(run)}>
      {OUTCOMES.filter((outcome) => run.outcomes[outcome] > 0).map((outcome) => (
        <span
          key={outcome}
          class={`dry-part dry-${outcome}`}
          style={{ width: `${(100 * run.outcomes[outcome]) / all}%` }}
        />
      ))}
    </span>
  )
}
