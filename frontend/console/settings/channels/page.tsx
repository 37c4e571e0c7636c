import "../../lean"
import { useEffect } from "preact/hooks"
import { accentRoles } from "../../../shared/colour"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { Mark } from "../../kit/mark"
import { ago } from "../../kit/time"
import { List } from "../../parts/list"
import { Item } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { onChange } from "../../shell/live"
import { navigate } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import type { Place } from "../../wire"
import type { ChannelRecord } from "../wire"
import { HealthBadge } from "./account/health"
import { ChannelPage } from "./channel"
import { ConnectPage } from "./connect"
import "./style"
import { t } from "./text"

interface All {
  channels: ChannelRecord[]
  places: Place[]
}

async function all(signal: AbortSignal): Promise<All> {
  const [channels, places] = await Promise.all([
    api.get<Page<ChannelRecord>>("/channels", { signal }),
    api.get<Page<Place>>("/locations", { signal }),
  ])
  return { channels: channels.items, places: places.items }
}

/** The channels, one of them, or the way to a new one. */
export default function ChannelsPage({ params }: PageProps) {
  if (params.id === "new") return <ConnectPage type={params.part} />
  if (params.id) return <ChannelPage key={params.id} id={params.id} part={params.part ?? ""} />
  return <ChannelList />
}

function ChannelList() {
  const load = useLoad(all, [])
  const { refresh } = load
  useEffect(() => onChange("channel.updated", refresh), [refresh])
  const add = can("channels") && (
    <Button icon="plus" onClick={() => navigate("/settings/channels/new")}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={add}>
      <Loaded load={load}>
        {({ channels, places }) => (
          <List
            label={t("title")}
            items={channels}
            none={{ icon: "inbox", title: t("none"), text: t("none_text") }}
            add={add}
          >
            {(channel) => (
              <Row key={channel.id} channel={channel} place={places.find(({ id }) => id === channel.location_id)} />
            )}
          </List>
        )}
      </Loaded>
    </Sheet>
  )
}

function Row({ channel, place }: { channel: ChannelRecord; place: Place | undefined }) {
  const web = channel.type === "web"
  const rules = channel.policy_id === "web-30d" ? t("rules.web-30d") : t("rules.web-24h")
  const hint = [web ? t("kind.web") : channelName(channel.type), web ? rules : channel.address, place?.name]
  return (
    <Item
      href={`/settings/channels/${channel.id}`}
      art={web ? <Launcher accent={channel.settings.look.accent} /> : <Mark type={channel.type} size={30} />}
      title={channel.name}
      hint={hint.filter(Boolean).join(" · ")}
      actions={
        <>
          {isPaused(channel) && <Badge tone="soon">{t("badge.paused")}</Badge>}
          {web ? <Seen channel={channel} /> : <HealthBadge channel={channel} />}
        </>
      }
    />
  )
}

function isPaused({ marketing_paused_at }: ChannelRecord): boolean {
  return Boolean(marketing_paused_at) && coarse.value - Date.parse(marketing_paused_at ?? "") < 86_400_000
}

function Seen({ channel: { snippet_seen_at } }: { channel: ChannelRecord }) {
  if (!snippet_seen_at) return <Badge tone="soon">{t("never_seen")}</Badge>
  return <span class="item-side">{t("seen", { when: ago(snippet_seen_at, coarse.value) })}</span>
}

/** The messenger's launcher in small: its colour and sign. */
function Launcher({ accent }: { accent: string }) {
  const { accent: ground, on_accent } = accentRoles(accent, "light")
  return (
    <span class="channel-mark" style={{ background: ground, color: on_accent }}>
      <Icon name="inbox" size={16} />
    </span>
  )
}
