import { Look } from "../../composer/insert/frame"
import { classes } from "../../kit/classes"
import type { Content, Kind } from "../wire"
import { t } from "./text"

export interface StageProps {
  content: Content
  kind: Kind
  senderId: string | null
  channelType: string
  locale: string | null
  theme: "light" | "dark"
  phone: boolean
}

/** Where it is drawn: a page hinted at, or the bubble of a channel. */
export function Stage(props: StageProps) {
  const { content, theme, phone } = props
  return (
    <section class={classes("stage", phone && "stage-phone")} data-theme={theme} aria-label={t("stage")}>
      {content.type === "talk" && <Look blocks={content.blocks} />}
    </section>
  )
}
