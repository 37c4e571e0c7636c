import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { classes } from "../kit/classes"
import { now } from "../kit/clock"
import { Icon } from "../kit/icon"
import { Bone } from "../kit/skeleton"
import { t } from "../text"
import { Rules } from "../thread/rules"
import { Why } from "../thread/why"
import type { Standing } from "../wire"
import type { Mode } from "./focus"
import { gate } from "./gate"

interface Props {
  standing: Standing | null
  error: unknown
  mode: Mode
  onRetry: () => void
}

/** The composer's first line: how long one is free to answer, what comes after, and *Why?* */
export function GateLine({ standing, error, mode, onRetry }: Props) {
  if (mode === "note")
    return (
      <div class="gate gate-note">
        <Icon name="lock" size={16} />
        <strong>{t("gate.note")}</strong>
        <span class="gate-more">{t("gate.note_more")}</span>
      </div>
    )
  if (error && !standing)
    return (
      <div class="gate gate-wait">
        <Icon name="warn" size={16} />
        <span class="gate-more">{t("gate.unknown")}</span>
        <button type="button" class="gate-why" onClick={onRetry}>
          {t("problem.retry")}
        </button>
      </div>
    )
  if (!standing)
    return (
      <div class="gate" aria-busy="true">
        <Bone width="220px" height={10} />
      </div>
    )
  return <Open standing={standing} />
}

const ICONS = { free: "check", soon: "info", wait: "snooze", shut: "block" } as const

function Open({ standing }: { standing: Standing }) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const { tone, headline, more, part } = gate(standing, now.value)
  return (
    <div class={classes("gate", `gate-${tone}`)}>
      {part === null ? (
        <Icon name={ICONS[tone]} size={16} />
      ) : (
        <span class="gate-bar" aria-hidden="true">
          <span style={{ width: `${Math.round(part * 1000) / 10}%` }} />
        </span>
      )}
      <strong>{headline}</strong>
      <span class="gate-more">{more}</span>
      <button
        ref={anchor}
        type="button"
        class="gate-why"
        aria-expanded={open.value}
        aria-haspopup="dialog"
        onClick={() => {
          open.value = !open.value
        }}
      >
        {t("why.label")}
      </button>
      {open.value && (
        <Why
          anchor={anchor}
          place="above-end"
          onClose={() => {
            open.value = false
          }}
        >
          <Rules verdict={{ ...standing.verdict, said: standing.said }} />
          <p class="why-after">{standing.after_said}</p>
        </Why>
      )}
    </div>
  )
}
