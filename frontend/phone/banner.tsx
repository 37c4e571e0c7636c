import { hashOf } from "./address"
import { gist } from "./home"
import { AppDrawing, Sign } from "./icons"
import { place } from "./place"
import { banner, dismiss } from "./state"
import { say } from "./words"

/** Tells of what came while one looked elsewhere; gone by itself after a moment. */
export function Banner() {
  const found = banner.value
  return (
    <div class="banner-place" role="status">
      {found && (
        <div class="banner" data-app={found.talk.provider}>
          <a href={hashOf(place.value.person, found.talk.account)} onClick={dismiss}>
            <span class="icon">
              <AppDrawing app={found.talk.provider} />
            </span>
            <span class="tile-text">
              <strong>{found.talk.name}</strong>
              <span class="line">{gist(found.said)}</span>
            </span>
          </a>
          <button type="button" class="plain" aria-label={say("close")} onClick={dismiss}>
            <Sign name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
