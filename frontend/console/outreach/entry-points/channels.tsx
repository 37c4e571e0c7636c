import { channelName } from "../../inbox/channel"
import { IconButton } from "../../kit/button"
import { Radios } from "../../kit/field"
import { Mark } from "../../kit/mark"
import { MenuButton } from "../../kit/menu"
import { leadsTo, type Opening, openingOn } from "./opening"
import { t } from "./text"
import type { Device, Reach } from "./wire"

interface Props {
  ids: readonly string[]
  reach: readonly Reach[]
  disabled: boolean
  onChange: (ids: readonly string[]) => void
}

/** Which channels it opens, the preferred first, and what happens on each device. */
export function ChannelsField({ ids, reach, disabled, onChange }: Props) {
  const able = reach.filter((one) => one.opens_on.length)
  const chosen = ids.length > 0
  const pick = (how: string) => onChange(how === "chosen" ? able.map((one) => one.channel_id) : [])
  return (
    <div class="lines">
      <fieldset class="entry-plain" disabled={disabled}>
        <Radios
          label={t("channels.which")}
          name="entry-channels"
          value={chosen ? "chosen" : "every"}
          options={[
            { value: "every", label: t("channels.every"), hint: t("channels.every_text") },
            { value: "chosen", label: t("channels.chosen"), hint: t("channels.chosen_text") },
          ]}
          onInput={pick}
        />
      </fieldset>
      {chosen && <Order ids={ids} reach={reach} disabled={disabled} onChange={onChange} />}
      <Opens ids={ids} reach={reach} />
    </div>
  )
}

function Order({ ids, reach, disabled, onChange }: Props) {
  const others = reach.filter((one) => !ids.includes(one.channel_id))
  const move = (at: number, by: number) => {
    const next = [...ids]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    onChange(next)
  }
  return (
    <div class="entry-order">
      <ol aria-label={t("channels.chosen")}>
        {ids.map((id, at) => {
          const one = reach.find((channel) => channel.channel_id === id)
          const name = one?.name ?? t("channels.gone")
          return (
            <li key={id} class="entry-channel">
              {one && <Mark type={one.type} size={24} />}
              <span class="entry-channel-words">
                <span class="entry-channel-name">{name}</span>
                <small>{one ? devicesOf(one) : t("channels.gone_text")}</small>
              </span>
              <IconButton
                icon="up"
                label={t("channels.up", { name })}
                off={disabled || at === 0 ? t("channels.first") : false}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="down"
                label={t("channels.down", { name })}
                off={disabled || at === ids.length - 1 ? t("channels.last") : false}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="cross"
                label={t("channels.remove", { name })}
                off={disabled || ids.length === 1 ? t("channels.one") : false}
                onClick={() => onChange(ids.filter((other) => other !== id))}
              />
            </li>
          )
        })}
      </ol>
      {others.length > 0 && !disabled && (
        <MenuButton
          label={t("channels.add")}
          words={t("channels.add")}
          look="quiet"
          items={others.map((one) => ({
            label: one.name,
            hint: channelName(one.type),
            off: one.lacks ? t(`lacks.${one.lacks}`) : false,
            run: () => onChange([...ids, one.channel_id]),
          }))}
        />
      )}
    </div>
  )
}

/** On what a channel opens: on everything, or named. */
export function devicesOf({ opens_on, lacks, type }: Reach): string {
  const on = opens_on.length === 3 ? t("opens.everywhere") : opens_on.map((one) => t(`device.${one}`)).join(", ")
  return [channelName(type), lacks ? t(`lacks.${lacks}`) : on].join(" · ")
}

const SHOWN: readonly Device[] = ["phone", "desktop"]

/** What happens on a phone and on a computer. */
export function Opens({ ids, reach }: { ids: readonly string[]; reach: readonly Reach[] }) {
  const ways = leadsTo(ids, reach)
  return (
    <dl class="entry-opens">
      {SHOWN.map((device) => (
        <div key={device}>
          <dt>{t(`on.${device}`)}</dt>
          <dd>{happens(openingOn(device, ways))}</dd>
        </div>
      ))}
    </dl>
  )
}

/** In the words of channel types: what a channel is called is for the team. */
function happens({ how, here, code }: Opening): string {
  const kinds = here.map(({ type }) => (type === "web" ? t("messenger") : channelName(type)))
  const names = [...new Set(kinds)].join(", ")
  if (how === "at_once") return t("opens.at_once", { name: names })
  if (how === "code") return t("opens.code")
  if (how === "nothing") return t("opens.nothing")
  const said = here.length > 1 ? t("opens.choose", { names }) : t("opens.tap", { name: names })
  return code ? `${said} ${t("opens.and_code")}` : said
}
