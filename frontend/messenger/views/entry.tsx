import { shortTime } from "../../shared/time"
import { business, locale, say, typing } from "../state"
import { show } from "../talk"
import type { MConversation } from "../types"
import { Face } from "./face"
import { Count } from "./launcher"

/** A conversation in a line. */
export function Entry({ conversation }: { conversation: MConversation }) {
  const { id, last, team, unread, muted } = conversation
  const typist = typing.value[id]
  return (
    <button type="button" class="entry" onClick={() => show({ at: "thread", id })}>
      <Face {...(team[0] ?? { name: business.value })} />
      <span class="entry-text">
        <span class="entry-name">{team[0]?.name ?? business.value}</span>
        <span class="entry-last" data-unread={unread > 0}>
          {typist ? say("typing", { name: typist }) : summary(conversation)}
        </span>
      </span>
      <span class="entry-side">
        {last && <time dateTime={last.at}>{shortTime(new Date(last.at), new Date(), locale.value)}</time>}
        {unread > 0 && !muted ? <Count n={unread} /> : muted && <span>{say("muted")}</span>}
      </span>
    </button>
  )
}

function summary({ last }: MConversation): string {
  if (!last) return say("nothing_said")
  return last.kind === "in" ? say("said", { name: say("you"), text: last.text }) : last.text
}
