import { Icon } from "../kit/icon"
import { fullWhen } from "../kit/time"
import { share } from "./figures"
import { t } from "./text"
import type { Responsiveness } from "./wire"

const WANTED = 0.9

/** The badge of the very responsive, and what is missing to earn it. */
export function Badge({ found }: { found: Responsiveness }) {
  return (
    <div class="responsive">
      <Ring part={found.share ?? 0} earned={found.earned} label={found.share === null ? "–" : share(found.share)} />
      <div class="responsive-words">
        <h2 class="responsive-title" id="responsive-title">
          {found.earned ? t("earned") : found.asked ? t("not_earned") : t("nothing_asked")}
          {found.earned && <Icon name="check" size={18} class="responsive-mark" />}
        </h2>
        <p class="responsive-text">{said(found)}</p>
        <p class="responsive-small">
          {found.asked > 0 && t("counted", { asked: found.asked, quick: found.quick, unanswered: found.unanswered })}{" "}
          {found.waiting > 0 && t("waiting", { n: found.waiting })} {t("how")}
        </p>
      </div>
    </div>
  )
}

function said(found: Responsiveness): string {
  if (!found.asked) return t("nothing_asked_text")
  if (found.earned) return found.may_miss ? t("may_miss", { n: found.may_miss }) : t("may_miss_none")
  const ways = [t("missing", { n: found.quick_answers_missing })]
  if (found.ages_out) ways.push(t("ages_out", { n: found.ages_out.late, when: fullWhen(found.ages_out.at) }))
  return ways.join(" ")
}

const SIZE = 112
const RADIUS = 48
const ROUND = 2 * Math.PI * RADIUS

/** The share as a ring, with a notch where the badge begins. */
function Ring({ part, earned, label }: { part: number; earned: boolean; label: string }) {
  const middle = SIZE / 2
  const angle = WANTED * 2 * Math.PI - Math.PI / 2
  const at = (radius: number) => [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)] as const
  const [x1, y1] = at(RADIUS - 8)
  const [x2, y2] = at(RADIUS + 8)
  return (
    <svg
      class={earned ? "ring ring-earned" : "ring"}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label={t("ring", { share: label })}
    >
      <circle class="ring-all" cx={middle} cy={middle} r={RADIUS} />
      <circle
        class="ring-part"
        cx={middle}
        cy={middle}
        r={RADIUS}
        stroke-dasharray={`${part * ROUND} ${ROUND}`}
        transform={`rotate(-90 ${middle} ${middle})`}
      />
      <line class="ring-goal" x1={x1} y1={y1} x2={x2} y2={y2} />
      <text class="ring-share" x={middle} y={middle + 2} text-anchor="middle">
        {label}
      </text>
      <text class="ring-in" x={middle} y={middle + 19} text-anchor="middle">
        {t("in_time")}
      </text>
    </svg>
  )
}
