import "../../lean"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { useLoad } from "../../kit/load"
import { Item, Items } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { sample } from "../../parts/variables"
import type { PageProps } from "../../shell/routes"
import { me } from "../../shell/session"
import { speaker } from "../../text"
import type { Named } from "../../wire"
import { Editor } from "./editor"
import words from "./en.json"
import { type AutomaticMessages, EVERYWHERE, fallback, KINDS, type Kind, keyOf, placeOf, wordsAt } from "./wire"

const t = speaker(words)

export interface All {
  messages: AutomaticMessages
  channels: Named[]
  locations: Named[]
}

async function all(signal: AbortSignal): Promise<All> {
  const [messages, channels, locations] = await Promise.all([
    api.get<AutomaticMessages>("/automatic-messages", { signal }),
    api.get<Page<Named>>("/channels", { signal }),
    api.get<Page<Named>>("/locations", { signal }),
  ])
  return { messages, channels: channels.items, locations: locations.items }
}

/** What is said by itself: every kind, or one of them. */
export default function AutomaticPage({ params }: PageProps) {
  const load = useLoad(all, [])
  const kind = KINDS.find((one) => one === params.id)
  if (kind)
    return (
      <Sheet title={t(kind)} lead={t(`${kind}_lead`)} parent="/settings/automatic">
        <Loaded load={load} lines={7}>
          {(data) => <Editor kind={kind} all={data} onSaved={load.reload} />}
        </Loaded>
      </Sheet>
    )
  return (
    <Sheet title={t("title")} lead={t("lead")}>
      <Loaded load={load}>
        {({ messages }) => (
          <Items label={t("title")}>
            {KINDS.map((one) => (
              <Row key={one} kind={one} messages={messages} />
            ))}
          </Items>
        )}
      </Loaded>
    </Sheet>
  )
}

function Row({ kind, messages }: { kind: Kind; messages: AutomaticMessages }) {
  const home = me.value?.workspace.locale ?? "en"
  const here = wordsAt(messages, kind, EVERYWHERE)
  const settings = messages.items.filter((one) => one.kind === kind && (one.channel_id || one.location_id))
  const places = new Set(settings.map((one) => keyOf(placeOf(one)))).size
  return (
    <Item
      href={`/settings/automatic/${kind}`}
      title={t(kind)}
      hint={sample(here.texts[home] ?? fallback(messages, kind, EVERYWHERE, home))}
      actions={
        <>
          {places > 0 && <span class="item-side">{t("exceptions", { n: places })}</span>}
          <Badge tone={here.enabled ? "accent" : "plain"}>{here.enabled ? t("on") : t("off")}</Badge>
        </>
      }
    />
  )
}
