import type { BaseMessage, Block } from "../wire"
import { Buttons } from "./buttons"
import { Rich } from "./rich"
import { isEmoji, Text } from "./text"
import type { MessageSetting } from "./words"

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
      return <Rich block={block} setting={setting} />
  }
}
