import { Blocks } from "../../shared/message/blocks"
import type { BaseMessage } from "../../shared/wire"
import { setting } from "./setting"

const CARD: Pick<BaseMessage, "blocks"> = { blocks: [{ type: "card", title: "", buttons: [] }] }

/** Brings what draws pictures and cards before a thread needs it: a message that grows after it was drawn moves the rest. */
export function Warm() {
  return (
    <div hidden>
      <Blocks message={CARD} setting={setting} />
    </div>
  )
}
