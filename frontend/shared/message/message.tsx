import type { ComponentChildren } from "preact"
import type { BaseMessage } from "../wire"
import { Blocks } from "./blocks"
import type { MessageSetting } from "./words"

export interface MessageProps {
  message: Pick<BaseMessage, "blocks" | "masked"> & { kind?: string }
  /** Whose side it stands on: `own` is the reader's. A note stands across. */
  side: "own" | "other" | "note"
  setting: MessageSetting
  /** More of the same author follows at once: the bubble has no tail. */
  joined?: boolean
  /** How far it got, by look alone: waiting is paler, failed has an alarming edge. */
  mood?: "waiting" | "failed" | "held" | undefined
  /** What stands under it: the author, the time, the state, what to do. */
  children?: ComponentChildren
}

/** One message, drawn the same in the messenger, in the inbox and in an editor's preview. */
export function Message({ message, side, setting, joined, mood, children }: MessageProps) {
  return (
    <div class="msg" data-side={side} data-joined={joined || undefined} data-mood={mood}>
      <Blocks message={message} setting={setting} />
      {children}
    </div>
  )
}
