import { Component, type ComponentType, createRef } from "preact"
import { CROSS, Tool } from "../../messenger/views/icon"
import { Banner } from "./banner"
import type { Hands, Props } from "./hands"
import { Slides } from "./slides"
import { Survey } from "./survey"
import { Talk } from "./talk"
import type { Item } from "./wire"

const VIEWS = { talk: Talk, banner: Banner, slides: Slides, survey: Survey, tour: () => null }

/** Where it stands: beside the launcher, along an edge of the window, or over all of it. */
export function placeOf({ content }: Item): "corner" | "top" | "bottom" | "full" {
  if (content.type === "banner") return content.position ?? "top"
  const place = content.type === "survey" && content.place
  return content.type === "slides" ? "full" : place === "banner" ? "bottom" : place || "corner"
}

/** A campaign, whichever its kind: its frame, and the way out of it. */
export class Campaign extends Component<{ item: Item; hands: Hands }> {
  dialog = createRef<HTMLDialogElement>()

  override componentDidMount(): void {
    this.props.hands.stands?.(this.dialog.current as HTMLDialogElement)
  }

  /** What was modal gives the focus back. */
  override componentWillUnmount(): void {
    this.dialog.current?.close()
  }

  render({ item, hands }: { item: Item; hands: Hands }) {
    const { content, kind, sender } = item
    const View = VIEWS[content.type] as ComponentType<Props<unknown>>
    const place = placeOf(item)
    return (
      <dialog
        ref={this.dialog}
        class="said"
        tabIndex={-1}
        open={place !== "full" || !hands.stands}
        data-kind={kind}
        data-place={place}
        data-pushes={content.type === "banner" && !content.floating}
        aria-label={sender?.name ?? hands.business}
        onKeyDown={(event) => event.key === "Escape" && hands.dismiss()}
        onCancel={hands.dismiss}
      >
        <View item={item} content={content} hands={hands} />
        <Tool d={CROSS} name={hands.say("close")} class="tool said-close" onClick={hands.dismiss} />
      </dialog>
    )
  }
}
