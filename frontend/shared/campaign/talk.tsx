import { Face } from "../../messenger/views/face"
import { Icon, SEND } from "../../messenger/views/icon"
import { Blocks } from "../message/blocks"
import { gist } from "../message/gist"
import type { Props } from "./hands"
import type { TalkContent } from "./wire"

/** What a face says. A chat is a few words, and all of it opens the conversation; a post is a letter with a place to answer. */
export function Talk({ item: { kind, sender }, content, hands }: Props<TalkContent>) {
  const { business, reply, say, setting, tell } = hands
  const name = sender?.name ?? business
  const head = (
    <span class="said-head">
      <Face name={name} avatar_url={sender?.avatar_url ?? null} />
      <span class="entry-text">
        <span class="entry-name">{name}</span>
        {sender && <small>{business}</small>}
      </span>
    </span>
  )
  if (kind === "chat") {
    return (
      <button type="button" class="preview-open" onClick={reply}>
        {head}
        <span class="preview-text" dir="auto">
          {gist(content)}
        </span>
      </button>
    )
  }
  const clicked = ({ target }: Event) => {
    const link = (target as Element).closest("a")
    if (link) tell({ act: "clicked", detail: link.href })
  }
  return (
    <>
      {head}
      {/* biome-ignore-start lint/a11y: it counts the links in it, which have keys of their own; what scrolls is reached by key */}
      <div class="body msg" data-side="other" tabIndex={0} onClick={clicked}>
        {content.subject && <h2 dir="auto">{content.subject}</h2>}
        <Blocks message={content} setting={setting} />
      </div>
      {/* biome-ignore-end lint/a11y: as above */}
      <button type="button" class="answer" onClick={reply}>
        {say("placeholder")}
        <Icon d={SEND} />
      </button>
    </>
  )
}
