import { safeHref } from "../links"
import type { BaseMessage, Block, Button } from "../wire"
import { later } from "./later"
import { isEmoji, Text } from "./text"
import type { MessageSetting } from "./words"

const Rich = later(() => import("./rich").then((rich) => rich.Rich))

interface Props {
  message: Pick<BaseMessage, "blocks" | "masked">
  setting: MessageSetting
}

/** The content of a message, block under block. Quick replies are not among it: they belong to the composer. */
export function Blocks({ message, setting }: Props) {
  return message.blocks.map((block, at) => (
    <BlockView
      key={at}
      block={block}
      masked={(message.masked ?? []).filter((stretch) => stretch.block === at)}
      setting={setting}
    />
  ))
}

function BlockView({
  block,
  masked,
  setting,
}: {
  block: Block
  masked: BaseMessage["masked"]
  setting: MessageSetting
}) {
  const own = setting.draw?.(block)
  if (own) return own
  switch (block.type) {
    case "text":
      return (
        <div class={isEmoji(block.text) ? "msg-emoji" : "msg-bubble"}>
          <Text text={block.text} masked={masked ?? []} setting={setting} />
        </div>
      )
    case "buttons":
      return (
        <div class="msg-card">
          <Buttons buttons={block.buttons} setting={setting} />
        </div>
      )
    case "quick_replies":
      return null
    case "unsupported":
      return <div class="msg-bubble msg-unsupported">{block.note}</div>
    default:
      return <Rich block={block} setting={setting} parts={{ Buttons, safeHref }} />
  }
}

/** A card's or a message's buttons: a reply is said back, an address is followed, a number is called. */
export function Buttons({ buttons, setting }: { buttons: Button[]; setting: MessageSetting }) {
  return (
    <div class="msg-buttons">
      {buttons.map((button) => (
        <ButtonView key={button.title + button.value} button={button} setting={setting} />
      ))}
    </div>
  )
}

function ButtonView({ button, setting }: { button: Button; setting: MessageSetting }) {
  if (button.kind === "reply") {
    const reply = setting.onReply && (() => setting.onReply?.(button.title, button.value))
    return (
      <button type="button" disabled={!reply} onClick={reply}>
        {button.title}
      </button>
    )
  }
  const href = safeHref(button.kind === "phone" ? `tel:${button.value}` : button.value)
  return (
    <a
      href={href ?? undefined}
      target={button.kind === "url" ? "_blank" : undefined}
      rel="noopener noreferrer nofollow"
    >
      {button.title}
    </a>
  )
}
