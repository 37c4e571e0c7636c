import { channelName } from "../../inbox/channel"
import { Icon } from "../../kit/icon"
import type { IconName } from "../../kit/icons"
import { called } from "../called"
import type { Foreseen, Side } from "./wire"
import { say } from "./words"

interface Effect {
  icon: IconName
  text: string
  stops?: boolean
}

/** What a merge does beyond the values: what moves, what counts together, what is stopped. */
export function Effects({ foreseen }: { foreseen: Foreseen }) {
  return (
    <section class="joining-effects" aria-label={say("compare.effects")}>
      <h3>{say("compare.effects")}</h3>
      <ul>
        {effects(foreseen).map(({ icon, text, stops }) => (
          <li key={text} class={stops ? "joining-stops" : undefined}>
            <Icon name={icon} size={16} />
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

function effects(foreseen: Foreseen): Effect[] {
  const { kept, gone } = foreseen
  const channels = [...new Set(gone.contact.identities.map((one) => channelName(one.channel_type)))].join(", ")
  const stopped = [...stops(kept), ...stops(gone)].map((text): Effect => ({ icon: "block", text, stops: true }))
  return [
    ...(channels
      ? [
          {
            icon: "inbox",
            text: say("effect.moves", { n: gone.conversations, channels, name: called(gone.contact) }),
          } as const,
        ]
      : []),
    ...(kept.subscriptions + gone.subscriptions ? [{ icon: "bell", text: say("effect.subscriptions") } as const] : []),
    { icon: "reports", text: say("effect.counts") },
    ...(stopped.length ? stopped : [{ icon: "check", text: say("effect.free") } as const]),
    { icon: "undo", text: say("effect.back") },
  ]
}

const SCOPES = { all: "effect.all", promotional: "effect.promotional" } as const

/** What one of them stopped, or was stopped by the business: the stricter of the two holds for both. */
function stops({ contact, stops: all }: Side): string[] {
  const name = called(contact)
  const theirs = all
    .filter(({ how }) => how !== "business")
    .map(({ scope }) => say(SCOPES[scope as keyof typeof SCOPES] ?? "effect.topic", { name }))
  return [...new Set([...(contact.blocked ? [say("effect.blocked", { name })] : []), ...theirs])]
}
