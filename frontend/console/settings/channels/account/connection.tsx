import type { Page } from "../../../../shared/wire"
import { api } from "../../../api"
import { Button } from "../../../kit/button"
import { coarse } from "../../../kit/clock"
import { Icon } from "../../../kit/icon"
import { useLoad } from "../../../kit/load"
import { comingTime, fullWhen } from "../../../kit/time"
import { Rooms } from "../../../parts/rooms"
import { Section } from "../../../parts/section"
import { navigate } from "../../../shell/router"
import { can } from "../../../shell/session"
import { number } from "../../../text"
import type { Room } from "../../../wire"
import type { ChannelRecord, ChannelType } from "../../wire"
import { t } from "../text"
import { Guide } from "./guide"
import { condition, HealthCard } from "./health"
import { Steps } from "./steps"

interface Props {
  channel: ChannelRecord
  type: ChannelType
  busy: boolean
  onTry: () => void
}

/** Whether the account works, what is left to do at the provider, and whether anything has come from there. */
export function ConnectionTab({ channel, type, busy, onTry }: Props) {
  const { steps } = type.capabilities
  const values = { ...channel.settings.account, hook_url: channel.hook_url, verify_token: channel.verify_token }
  const now = condition(channel, coarse.value)
  const quiet = type.type === "webpush"
  const settled = Boolean(channel.first_event_at) || (quiet && now === "good")
  const works = now !== "broken" && now !== "untried"
  return (
    <>
      {!settled && <Guide at={works ? "first" : "check"} />}
      <Section title={t("health.title")}>
        <HealthCard channel={channel} busy={busy} onTry={can("channels") ? onTry : null}>
          {now === "broken" && can("channels") && (
            <Button look="quiet" onClick={() => navigate(`/settings/channels/${channel.id}/details`)}>
              {t("health.correct")}
            </Button>
          )}
        </HealthCard>
      </Section>
      <People channel={channel} />
      {steps.length > 0 && !settled && (
        <Section title={t("steps.title", { type: type.title })}>
          <Steps steps={steps} values={values} />
        </Section>
      )}
      {!quiet && (
        <Section title={t("first.title")}>
          <First channel={channel} />
        </Section>
      )}
      {steps.length > 0 && settled && (
        <details class="fold">
          <summary>{t("steps.title", { type: type.title })}</summary>
          <div class="fold-inside">
            <Steps steps={steps} values={values} />
          </div>
        </details>
      )}
    </>
  )
}

/** How many different people it may still write to, where the provider counts them. */
function People({ channel }: { channel: ChannelRecord }) {
  const limit = JSON.stringify([channel.limits, channel.settings.account])
  const { data } = useLoad((signal) => api.get<Page<Room>>(`/channels/${channel.id}/limits`, { signal }), [limit])
  if (!data?.items.length) return null
  return (
    <Section title={t("people.title")}>
      <Rooms rooms={data.items} said={(room) => `${places(room)} ${t(`people.${room.told_by}`)}`} />
    </Section>
  )
}

function places({ left, limit, opens_at }: Room): string {
  const most = number(limit)
  if (left || !opens_at) return t("people.left", { left: number(left), limit: most })
  return t("people.none_left", { limit: most, time: comingTime(opens_at, coarse.value) })
}

/** Waits for the provider's first event, and says so as soon as it is here. */
function First({ channel }: { channel: ChannelRecord }) {
  const { first_event_at, address } = channel
  if (first_event_at)
    return (
      <p class="remark remark-good" role="status">
        <Icon name="check" size={16} />
        <span>
          <strong>{t("first.here")}</strong> {t("first.here_text", { when: fullWhen(first_event_at) })}
        </span>
      </p>
    )
  return (
    <p class="remark remark-plain" role="status">
      <span class="pulse" aria-hidden="true" />
      <span>
        <strong>{t("first.waiting")}</strong> {address ? t("first.waiting_at", { address }) : t("first.waiting_text")}
      </span>
    </p>
  )
}
