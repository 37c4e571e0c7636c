import { useLayoutEffect, useRef } from "preact/hooks"
import type { Drawing } from "../../../shared/campaign/draw"
import type { CampaignContent } from "../../../shared/campaign/wire"
import type { Look as MessengerLook } from "../../../shared/wire"
import { api } from "../../api"
import { Look } from "../../composer/insert/frame"
import { Part, PreviewNotes } from "../../composer/insert/preview"
import { classes } from "../../kit/classes"
import { useLoad } from "../../kit/load"
import { me } from "../../shell/session"
import { channels, teammate } from "../../store/directory"
import type { Preview as OnChannel } from "../../wire"
import type { Content, Kind, Talk } from "../wire"
import { t } from "./text"
import { TourStage } from "./tour"

export interface StageProps {
  content: Content
  kind: Kind
  senderId: string | null
  /** What it becomes on a channel, where it goes on one. */
  onChannel: OnChannel | null
  locale: string | null
  theme: "light" | "dark"
  phone: boolean
}

/** Where it is drawn: a page of the business's, or what a channel shows. */
export function Stage(props: StageProps) {
  const { content, kind, theme, phone } = props
  if (kind === "message" && content.type === "talk") return <Mail {...props} content={content} />
  if (content.type === "tour") return <TourStage content={content} theme={theme} phone={phone} />
  return <PageStage {...props} />
}

function Mail({ content, onChannel, theme }: StageProps & { content: Talk }) {
  return (
    <section class="stage-mail" data-theme={theme} aria-label={t("stage")}>
      {content.subject && <p class="stage-subject">{content.subject}</p>}
      {onChannel ? (
        <>
          {onChannel.parts.map((part, at) => (
            <Part key={at} part={part} />
          ))}
          <PreviewNotes of={onChannel} />
        </>
      ) : (
        <Look blocks={content.blocks} />
      )}
    </section>
  )
}

const PLAIN: MessengerLook = {
  accent: "#0d766e",
  position: "right",
  offset_x: 20,
  offset_y: 20,
  theme: "auto",
}

/** How the business's messenger looks: that of its first web channel. */
function useLook(): MessengerLook {
  const id = channels.value.find(({ type }) => type === "web")?.id
  const load = useLoad(
    async (signal) => {
      if (!id) return PLAIN
      return (
        (await api.get<{ settings?: { look?: MessengerLook } }>(`/channels/${id}`, { signal })).settings?.look ?? PLAIN
      )
    },
    [id],
  )
  return { ...PLAIN, ...load.data }
}

/** Which part of a desktop is seen close by: the edge or the corner where it stands, or the middle. */
function nearTo(content: Content): "top" | "bottom" | "full" | "corner" {
  if (content.type === "banner") return content.position ?? "top"
  if (content.type === "survey" && content.place === "banner") return "bottom"
  return content.type === "slides" || (content.type === "survey" && content.place === "full") ? "full" : "corner"
}

/** The page, with the same view on it that visitors get. */
function PageStage({ content, kind, senderId, locale, theme, phone }: StageProps) {
  const host = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLElement>(null)
  const look = useLook()
  const { name: business = "", locale: own = "en" } = me.value?.workspace ?? {}
  const sender = teammate(senderId)
  const drawing: Drawing = {
    look,
    business,
    sender: sender ? { name: sender.name, avatar_url: sender.avatar_url ?? null } : null,
    size: phone ? "phone" : "desktop",
    locale: locale ?? own,
    theme,
  }
  const near = nearTo(content)
  useLayoutEffect(() => {
    const draw = async () => {
      const { drawCampaign } = await import("../../../shared/campaign/draw")
      if (host.current) await drawCampaign(host.current, kind as never, content as CampaignContent, drawing)
      host.current?.querySelector("iframe")?.setAttribute("title", t("page"))
    }
    void draw()
    const watcher = new ResizeObserver(() => void draw())
    if (box.current) watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [JSON.stringify([content, kind, drawing, near])])
  return (
    <section
      ref={box}
      class={classes("stage", phone ? "stage-phone" : "stage-near")}
      data-theme={theme}
      data-at={near}
      aria-label={t("stage")}
    >
      <div ref={host} class="stage-host" inert={content.type === "banner"} />
    </section>
  )
}
