import "../lean"
import { useSignal } from "@preact/signals"
import { accentRoles } from "../../../shared/colour"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { Select, TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { asProblem, type Problem } from "../../kit/problem"
import { ago } from "../../kit/time"
import { toast } from "../../kit/toast"
import { navigate } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import type { Place } from "../../wire"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { t as shared } from "../text"
import type { ChannelRecord } from "../wire"
import { ChannelPage } from "./channel"
import "./style"
import { said } from "../parts/said"
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

/** The channels, or one of them. */
export default function ChannelsPage({ params }: PageProps) {
  if (params.id) return <ChannelPage key={params.id} id={params.id} part={params.part ?? "look"} />
  return <ChannelList />
}

function ChannelList() {
  const load = useLoad(all, [])
  const adding = useSignal(false)
  const may = can("channels")
  const add = (
    <Button icon="plus" onClick={() => (adding.value = true)}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={may && add}>
      <Loaded load={load}>
        {({ channels, places }) =>
          channels.length ? (
            <Items label={t("title")}>
              {channels.map((channel) => (
                <Item
                  key={channel.id}
                  href={`/settings/channels/${channel.id}`}
                  art={<Mark accent={channel.settings.look.accent} />}
                  title={channel.name}
                  hint={[
                    t("kind.web"),
                    places.find(({ id }) => id === channel.location_id)?.name,
                    channel.policy_id === "web-30d" ? t("rules.web-30d") : t("rules.web-24h"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  actions={
                    channel.snippet_seen_at ? (
                      <span class="item-side">{t("seen", { when: ago(channel.snippet_seen_at, coarse.value) })}</span>
                    ) : (
                      <Badge tone="soon">{t("never_seen")}</Badge>
                    )
                  }
                />
              ))}
            </Items>
          ) : (
            <Empty icon="inbox" title={t("none")} action={may && add}>
              {t("none_text")}
            </Empty>
          )
        }
      </Loaded>
      {adding.value && <NewChannel places={load.data?.places ?? []} onClose={() => (adding.value = false)} />}
    </Sheet>
  )
}

/** The channel's launcher in small: its colour and sign. */
function Mark({ accent }: { accent: string }) {
  const { accent: ground, on_accent } = accentRoles(accent, "light")
  return (
    <span class="channel-mark" style={{ background: ground, color: on_accent }}>
      <Icon name="inbox" size={16} />
    </span>
  )
}

function NewChannel({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const name = useSignal("")
  const location = useSignal(places[0]?.id ?? "")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const create = async () => {
    if (busy.peek() || !name.value.trim()) return
    busy.value = true
    try {
      const body = { type: "web", name: name.value.trim(), policy_id: "web-24h", location_id: location.value || null }
      const made = await api.post<ChannelRecord>("/channels", body)
      toast(t("created", { name: made.name }))
      onClose()
      navigate(`/settings/channels/${made.id}`)
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  return (
    <Dialog
      title={t("new")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button
            look="primary"
            busy={busy.value}
            off={!name.value.trim() && shared("form.needed")}
            onClick={() => void create()}
          >
            {shared("form.create")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("new_name")}
        hint={t("new_name_hint")}
        maxLength={80}
        value={name.value}
        error={problem.value?.field("name") ?? said(problem.value)}
        onEnter={() => void create()}
        onInput={(value) => (name.value = value)}
      />
      <Select
        label={t("location")}
        hint={t("location_hint")}
        value={location.value}
        options={[
          { value: "", label: t("location_none") },
          ...places.map((one) => ({ value: one.id, label: one.name })),
        ]}
        onInput={(id) => (location.value = id)}
      />
    </Dialog>
  )
}
