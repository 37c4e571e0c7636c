import type { ComponentChildren } from "preact"
import { Badge, type Tone } from "../../../kit/badge"
import { Button } from "../../../kit/button"
import { classes } from "../../../kit/classes"
import { coarse } from "../../../kit/clock"
import { Icon } from "../../../kit/icon"
import type { IconName } from "../../../kit/icons"
import { ago, comingTime } from "../../../kit/time"
import type { ChannelRecord } from "../../wire"
import { t } from "../text"

export type Condition = "resting" | "untried" | "good" | "limited" | "broken"

/** How an account is now: what its provider said, and whether it has to wait. */
export function condition({ health, rests_until }: ChannelRecord, now: number): Condition {
  const state = health?.state ?? "untried"
  return state !== "broken" && rests_until && Date.parse(rests_until) > now ? "resting" : state
}

const LOOKS: Record<Condition, { icon: IconName; tone: Tone }> = {
  resting: { icon: "snooze", tone: "soon" },
  untried: { icon: "info", tone: "plain" },
  good: { icon: "check", tone: "accent" },
  limited: { icon: "warn", tone: "soon" },
  broken: { icon: "warn", tone: "late" },
}

/** The same in a word or two, for the list. */
export function HealthBadge({ channel }: { channel: ChannelRecord }) {
  const now = condition(channel, coarse.value)
  if (now === "good" && (channel.first_event_at || channel.type === "webpush"))
    return <span class="item-side">{t("badge.good")}</span>
  const waits = now === "good"
  return <Badge tone={waits ? "soon" : LOOKS[now].tone}>{t(waits ? "badge.waits" : `badge.${now}`)}</Badge>
}

interface Props {
  channel: ChannelRecord
  busy: boolean
  /** Null for those who may not try it. */
  onTry: (() => void) | null
  children?: ComponentChildren
}

/** How the account is, why, what to do, and a way to try it again. */
export function HealthCard({ channel, busy, onTry, children }: Props) {
  const now = condition(channel, coarse.value)
  const { icon, tone } = LOOKS[now]
  const { health } = channel
  return (
    <div class={classes("health", `health-${tone}`)} role="status" aria-busy={busy}>
      <Icon name={icon} />
      <div class="health-words">
        <p class="health-title">{busy ? t("health.trying") : title(channel, now)}</p>
        {!busy && <p class="health-text">{text(channel, now)}</p>}
        {!busy && health?.code && now !== "good" && (
          <p class="health-code">{t("health.code", { code: health.code })}</p>
        )}
        {!busy && children}
      </div>
      {onTry && (
        <Button icon="retry" busy={busy} onClick={onTry}>
          {now === "broken" ? t("health.again") : t("health.check")}
        </Button>
      )}
    </div>
  )
}

function title(channel: ChannelRecord, now: Condition): string {
  if (now === "resting") return t("health.resting", { time: comingTime(channel.rests_until ?? "", coarse.value) })
  if (now === "good" && channel.address) return t("health.good_as", { address: channel.address })
  return t(`health.${now}`)
}

function text({ health, inspected_at }: ChannelRecord, now: Condition): string {
  if (now === "resting") return t("health.resting_text")
  if (now === "untried") return t("health.untried_text")
  const until = health?.until ? t("health.until", { time: comingTime(health.until, coarse.value) }) : ""
  if (now === "good") return inspected_at ? t("health.checked", { when: ago(inspected_at, coarse.value) }) : ""
  return [health?.text, until, health?.remedy].filter(Boolean).join(" ")
}
