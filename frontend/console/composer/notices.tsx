import { Icon } from "../kit/icon"
import { number, t } from "../text"
import type { Check } from "../wire"
import type { Draft } from "./model"

/** What is to be known before sending: what stops it and the remedy, what is missing, a hint on how it reads. */
export function Notices({ draft, check }: { draft: Draft; check: Check | null }) {
  const stopped = draft.stopped.value
  const warnings = stopped.length ? stopped : (check?.warnings ?? [])
  const hints = check?.hints ?? []
  const missing = draft.missing.value
  const { used, most } = draft.room.value ?? { used: 0, most: 0 }
  // A text that is too long is counted beside the button already.
  const excess = draft.excess.value.filter(
    ({ what }) => draft.mode.value === "reply" && !(used > most && what === "text"),
  )
  return (
    <div class="notices" role="status">
      {warnings.map((one) => (
        <p key={one.code} class="notice notice-late">
          <Icon name="warn" size={16} />
          <span>
            <strong>{one.text}</strong> {one.remedy}
          </span>
        </p>
      ))}
      {excess.map((one) => (
        <p key={one.text} class="notice notice-late">
          <Icon name="warn" size={16} />
          <span>{one.text}</span>
        </p>
      ))}
      {missing.length > 0 && (
        <p class="notice notice-soon">
          <Icon name="info" size={16} />
          <span>{t("composer.missing", { n: missing.length, names: missing.join(", ") })}</span>
        </p>
      )}
      {check?.room && !warnings.length && (
        <p class="notice">
          <Icon name="info" size={16} />
          <span>{t("composer.room", { left: number(check.room.left), limit: number(check.room.limit) })}</span>
        </p>
      )}
      {!warnings.length &&
        hints.map((one) => (
          <p key={one.code} class="notice">
            <Icon name="info" size={16} />
            <span>{one.text}</span>
          </p>
        ))}
    </div>
  )
}
