import { useSignal } from "@preact/signals"
import { api } from "../../../api"
import { Button } from "../../../kit/button"
import { classes } from "../../../kit/classes"
import { coarse } from "../../../kit/clock"
import { Icon } from "../../../kit/icon"
import { useLoad } from "../../../kit/load"
import { comingTime } from "../../../kit/time"
import { toast, toastProblem } from "../../../kit/toast"
import { Section } from "../../../parts/section"
import { Loaded } from "../../../parts/sheet"
import { can } from "../../../shell/session"
import { locale, number } from "../../../text"
import type { ChannelRecord, Reputation } from "../../wire"
import { t } from "../text"

interface Props {
  channel: ChannelRecord
  onChanged: (channel: ChannelRecord) => void
}

const DAY_MS = 86_400_000

/** How contacts take promotion on this channel, and the way to pause it. */
export function PromotionTab({ channel, onChanged }: Props) {
  const load = useLoad(
    (signal) => api.get<Reputation>(`/channels/${channel.id}/reputation`, { signal }),
    [channel.id, channel.marketing_paused_at],
  )
  return (
    <div class="narrow">
      <Section title={t("promotion.title")} lead={t("promotion.lead")}>
        <Paused channel={channel} onChanged={onChanged} />
      </Section>
      <Section title={t("promotion.week")}>
        <Loaded load={load} lines={2}>
          {(found) => (found.mood === "unknown" ? <Few found={found} /> : <Figures found={found} mood={found.mood} />)}
        </Loaded>
      </Section>
    </div>
  )
}

function Paused({ channel, onChanged }: Props) {
  const busy = useSignal(false)
  const since = channel.marketing_paused_at ? Date.parse(channel.marketing_paused_at) : 0
  const paused = since + DAY_MS > coarse.value
  const set = async (verb: "pause" | "resume") => {
    busy.value = true
    try {
      onChanged(await api.post<ChannelRecord>(`/channels/${channel.id}/promotion/${verb}`))
      toast(t(`promotion.${verb}_done`))
    } catch (error) {
      toastProblem(error)
    } finally {
      busy.value = false
    }
  }
  return (
    <div class={classes("health", paused ? "health-soon" : "health-accent")} role="status">
      <Icon name={paused ? "pause" : "check"} />
      <div class="health-words">
        <p class="health-title">
          {paused ? t("promotion.paused", { time: comingTime(since + DAY_MS, coarse.value) }) : t("promotion.on")}
        </p>
        <p class="health-text">{paused ? channel.marketing_paused_why : t("promotion.on_text")}</p>
      </div>
      {can("channels") && (
        <Button busy={busy.value} onClick={() => void set(paused ? "resume" : "pause")}>
          {paused ? t("promotion.resume") : t("promotion.pause")}
        </Button>
      )}
    </div>
  )
}

function Few({ found }: { found: Reputation }) {
  return <p class="section-lead">{t("promotion.few", { n: found.reached, enough: found.enough })}</p>
}

function Figures({ found, mood }: { found: Reputation; mood: Exclude<Reputation["mood"], "unknown"> }) {
  const left = Object.entries(found.left).filter(([, n]) => n > 0)
  return (
    <div class="lines">
      <p class="mood">{t(`promotion.${mood}`, { n: found.reached })}</p>
      <Meter label={t("promotion.leaving")} value={found.leaving} most={found.most_leaving} />
      <Meter label={t("promotion.reporting")} value={found.reporting} most={found.most_reporting} />
      {left.length > 0 && (
        <dl class="left-by">
          {left.map(([how, n]) => (
            <div key={how}>
              <dt>{howName(how)}</dt>
              <dd>{number(n)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

const HOWS = ["stop_word", "unsubscribe", "block", "complaint", "delete", "mute", "close", "provider"] as const

function howName(how: string): string {
  const known = HOWS.find((one) => one === how)
  return known ? t(`left.${known}`) : how.replaceAll("_", " ")
}

const perHundred = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

/** A rate against what is allowed: the line is where promotion is paused. */
function Meter({ label, value, most }: { label: string; value: number; most: number }) {
  const tone = value >= most ? "late" : value >= most / 2 ? "soon" : "accent"
  const scale = Math.max(most * 1.5, value)
  const said = t("promotion.of", { value: perHundred.format(value), most: perHundred.format(most) })
  return (
    <div class="meter">
      <span class="meter-label">{label}</span>
      <span class="meter-value">{said}</span>
      <span class="meter-bar" role="img" aria-label={`${label}: ${said}`}>
        <span class={`meter-part meter-${tone}`} style={{ width: `${(100 * value) / scale}%` }} />
        <span class="meter-most" style={{ left: `${(100 * most) / scale}%` }} />
      </span>
    </div>
  )
}
