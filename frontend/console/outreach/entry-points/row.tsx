import { channelName } from "../../inbox/channel"
import { Badge } from "../../kit/badge"
import { Item } from "../../parts/section"
import { channels, locations } from "../../store/directory"
import { KindIcon } from "./kind-icon"
import { Spark } from "./spark"
import { t } from "./text"
import { BASE, type EntryPoint, type Shown } from "./wire"

/** One entry point in the list: where it is, what it opens, and what it brought. */
export function Row({ one: { entry_point: one, url, counts } }: { one: Shown }) {
  const where = locations.value.find(({ id }) => id === one.location_id)?.name
  const rest = [channelsOf(one), where].filter(Boolean).join(" · ")
  return (
    <Item
      href={`${BASE}/${one.id}`}
      title={one.name}
      art={
        <span class="entry-kind" title={t(`kind.${one.kind}`)}>
          <KindIcon kind={one.kind} size={16} />
        </span>
      }
      badges={one.archived_at && <Badge>{t("archived")}</Badge>}
      hint={
        <>
          <span class="entry-url">{bare(url)}</span>
          <span class="entry-rest">{rest}</span>
        </>
      }
      actions={
        <>
          <Spark days={counts.lately} />
          <span class="entry-counts">
            <span>{t("opened_n", { n: counts.opened })}</span>
            <span>{t("came_n", { n: counts.came })}</span>
          </span>
        </>
      }
    />
  )
}

export function bare(url: string): string {
  return url.replace(/^https?:\/\//, "")
}

/** The channels that it names; channel types in words where all of them stand for themselves. */
function channelsOf({ channel_ids }: EntryPoint): string {
  if (!channel_ids.length) return t("channels.every")
  const found = channels.value.filter(({ id }) => channel_ids.includes(id))
  const names = [...new Set(found.map(({ type }) => channelName(type)))]
  const [first = t("channels.gone"), second] = names
  return names.length > 2
    ? t("channels.more", { first, n: names.length - 1 })
    : [first, second].filter(Boolean).join(", ")
}
