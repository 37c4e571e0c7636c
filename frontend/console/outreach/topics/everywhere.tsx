import { Part, PreviewNotes } from "../../composer/insert/preview"
import "../../composer/insert/style"
import { say } from "../../composer/words"
import { channelName } from "../../inbox/channel"
import { classes } from "../../kit/classes"
import { Icon } from "../../kit/icon"
import { ProblemView } from "../../kit/problem"
import type { ChannelRef } from "../../wire"
import type { Composition } from "./content"
import type { Fits } from "./fits"
import { t } from "./text"

interface Props {
  goes: readonly ChannelRef[]
  fits: Fits
  composition: Composition
}

/** The message as each channel will show it, and which of them it is too much for. */
export function Everywhere({ goes, fits, composition }: Props) {
  const chosen = composition.shown
  const types = [...new Set(goes.map(({ type }) => type))]
  const type = types.includes(chosen.value) ? chosen.value : types[0]
  const preview = type ? fits.previews.get(type) : undefined
  return (
    <aside class="everywhere" aria-label={t("everywhere")} aria-busy={fits.busy || undefined}>
      <h2 class="section-title">{t("everywhere")}</h2>
      <fieldset class="everywhere-types" aria-label={t("channel")}>
        {types.map((one) => (
          <Type
            key={one}
            type={one}
            over={Boolean(fits.previews.get(one)?.excess.length)}
            own={composition.variants.value.has(one)}
            current={one === type}
            onPick={() => (chosen.value = one)}
          />
        ))}
      </fieldset>
      {fits.error && !preview ? (
        <ProblemView error={fits.error} />
      ) : preview ? (
        <>
          <section class="phone" aria-label={say("preview.title")}>
            {preview.parts.map((part, at) => (
              <Part key={at} part={part} />
            ))}
          </section>
          <PreviewNotes of={preview} />
        </>
      ) : (
        <p class="phone phone-empty">{say("preview.nothing")}</p>
      )}
    </aside>
  )
}

interface TypeProps {
  type: string
  over: boolean
  own: boolean
  current: boolean
  onPick: () => void
}

function Type({ type, over, own, current, onPick }: TypeProps) {
  return (
    <button type="button" class={classes("pill", over && "pill-over")} aria-pressed={current} onClick={onPick}>
      {over && <Icon name="warn" size={14} />}
      {channelName(type)}
      {over && <span class="unseen">{t("too_much")}</span>}
      {own && <small>{t("own")}</small>}
    </button>
  )
}
