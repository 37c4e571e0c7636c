import { classes } from "../../../kit/classes"
import { Icon } from "../../../kit/icon"
import { t } from "../text"

const STAGES = ["fill", "check", "first"] as const
export type Stage = (typeof STAGES)[number]

/** How far one has come with connecting an account. */
export function Guide({ at }: { at: Stage }) {
  const now = STAGES.indexOf(at)
  return (
    <ol class="guide" aria-label={t("guide.label")}>
      {STAGES.map((stage, index) => (
        <li
          key={stage}
          class={classes("guide-stage", index < now && "guide-done", index === now && "guide-now")}
          aria-current={index === now ? "step" : undefined}
        >
          <span class="guide-dot">{index < now ? <Icon name="check" size={12} /> : index + 1}</span>
          {t(`guide.${stage}`)}
        </li>
      ))}
    </ol>
  )
}
