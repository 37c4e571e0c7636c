import { later } from "../../shared/message/later"
import { Message } from "../../shared/message/message"
import type { MessageSetting } from "../../shared/message/words"
import { clockTime, dayLabel } from "../../shared/time"
import type { Row } from "../rows"
import { desk } from "../session"
import { business, locale, say } from "../state"
import type { MMessage, Pending } from "../types"
import { Face } from "./face"

const Request = later(() => import("./extras").then((extras) => extras.Request))

/** A day's name, something that happened, a message, or one that waits to be sent. */
export function RowView({ row, setting: common }: { row: Row; setting: MessageSetting }) {
  if (row.kind === "day") return <div class="day">{dayLabel(row.at, new Date(), locale.value)}</div>
  if (row.kind === "event") return <EventView message={row.message} />
  if (row.kind === "pending") return <PendingView pending={row.pending} setting={common} />
  const { message, own, joined, last } = row
  const setting: MessageSetting = {
    ...common,
    draw: (block) => block.type === "opt_in_request" && <Request block={block} message={message} />,
  }
  return (
    <div class="line" data-own={own}>
      {!own &&
        (joined ? (
          <span class="face-room" />
        ) : (
          <Face {...message.author} name={message.author.name || business.value} />
        ))}
      <Message message={message} side={own ? "own" : "other"} joined={joined} setting={setting}>
        {!joined && <span class="msg-foot">{own ? ownFoot(message, last) : foot(message)}</span>}
      </Message>
    </div>
  )
}

function EventView({ message }: { message: MMessage }) {
  const kind = message.event?.kind
  if (kind !== "closed" && kind !== "reopened") return null
  return <div class="day">{say(`event_${kind}`)}</div>
}

function time(at: string): string {
  return clockTime(new Date(at), locale.value)
}

function ownFoot(message: MMessage, last: boolean): string {
  const at = time(message.at)
  return last ? `${say(message.state === "seen" ? "seen" : "received")} · ${at}` : at
}

function foot({ author, automatic, at }: MMessage): string {
  const kind = automatic ? say("automatic") : author.kind === "bot" ? say("bot") : ""
  return [author.name || business.value, kind, time(at)].filter(Boolean).join(" · ")
}

function PendingView({ pending, setting }: { pending: Pending; setting: MessageSetting }) {
  const { client_id, failed } = pending
  return (
    <div class="line" data-own={true}>
      <Message message={pending} side="own" setting={setting} mood={failed ? "failed" : "waiting"}>
        {failed ? (
          <span class="msg-foot failed" role="alert">
            <span>{failed.text ? `${say("failed")}: ${failed.text}` : say("failed")}</span>
            <button type="button" onClick={() => desk.outbox?.retry(client_id)}>
              {say("retry")}
            </button>
            <button type="button" onClick={() => desk.outbox?.drop(client_id)}>
              {say("remove")}
            </button>
          </span>
        ) : (
          <Sending />
        )}
      </Message>
    </div>
  )
}

function Sending() {
  const waits = !navigator.onLine
  return <span class="msg-foot">{say(waits ? "waiting" : "sending")}</span>
}
