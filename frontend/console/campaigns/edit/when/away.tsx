import { InlineNumber, Word } from "../../../audiences/build/inline"
import { Check } from "../../../kit/field"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"
import { ChannelList } from "../whom/channels"

/** Whoever does not come by gets it on a channel instead. */
export function AwayPart() {
  const it = useDraft()
  const { away, kind } = it.said.value
  if (kind === "tour" || kind === "carousel") return null
  return (
    <div class="away">
      <Check
        label={t("away")}
        hint={t("away_hint")}
        checked={Boolean(away)}
        onChange={(on) => it.set({ away: on ? { channel_ids: [], after_hours: 24 } : null })}
      />
      {away && (
        <>
          <Sentence>
            <Word>{t("away_after")}</Word>
            <InlineNumber
              label={t("away_hours")}
              min={0}
              value={away.after_hours ?? 24}
              onInput={(after_hours) =>
                after_hours !== null && it.set({ away: { ...away, after_hours } }, "away.after_hours")
              }
            />
            <Word>{t("away_then")}</Word>
          </Sentence>
          <ChannelList
            chosen={away.channel_ids}
            onChange={(channel_ids) => it.set({ away: { ...away, channel_ids } })}
          />
        </>
      )}
    </div>
  )
}
