import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { Blocks } from "../../shared/message/blocks"
import type { BaseMessage } from "../../shared/wire"
import type { Entry } from "../store/threads"
import { setting } from "./setting"

const CARD: Pick<BaseMessage, "blocks"> = { blocks: [{ type: "card", title: "", buttons: [] }] }
const OWN = ["template", "opt_in_request", "location"]
const PLAIN = new Set(["text", "buttons", "quick_replies", "unsupported", ...OWN])
const ready = signal(false)

/** Whether all of these can be drawn at once: pictures and cards need a script that comes when it is first needed. */
export function drawable(messages: readonly Entry[]): boolean {
  return ready.value || messages.every((message) => message.blocks.every((block) => PLAIN.has(block.type)))
}

/** Brings that script: a message that grows after it was drawn would move the rest. */
export function Warm() {
  useEffect(() => {
    import("../../shared/message/rich")
      .catch(() => {})
      .then(() =>
        setTimeout(() => {
          ready.value = true
        }),
      )
  }, [])
  return (
    <div hidden>
      <Blocks message={CARD} setting={setting} />
    </div>
  )
}
