/** What can be tapped under a message: answers, links, numbers, one's place. */
import { safeHref } from "../shared/links"
import { place } from "./place"
import { spotOf } from "./spots"
import { act } from "./state"
import type { Said, Tap } from "./wire"

export function TapRow({ taps, said, inline }: { taps: Tap[]; said: Said; inline?: boolean }) {
  return (
    <div class={inline ? "taps" : "quick"}>
      {taps.map((tap) => (
        <TapView key={tap.title + tap.value} tap={tap} said={said} />
      ))}
    </div>
  )
}

function TapView({ tap, said }: { tap: Tap; said: Said }) {
  if (tap.kind === "url" || tap.kind === "phone") {
    const href = safeHref(tap.kind === "phone" ? `tel:${tap.value}` : (tap.value ?? ""))
    return (
      <a
        class="tap"
        href={href ?? undefined}
        target={tap.kind === "url" ? "_blank" : undefined}
        rel="noopener noreferrer"
      >
        {tap.title}
      </a>
    )
  }
  return (
    <button type="button" class="tap" onClick={() => tapped(tap, said)}>
      {tap.title}
    </button>
  )
}

export function tapped(tap: Tap, said: Said): void {
  if (tap.kind === "share_location") void act("say", { spot: spotOf(place.value.person), reply_to: said.id })
  else void act("tap", { message: said.id, tap })
}
