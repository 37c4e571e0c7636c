import { box } from "../session"
import { conversations, opened, preview, say } from "../state"
import { show } from "../talk"
import { Face } from "./face"
import { CROSS, Tool } from "./icon"

/** A new message beside the launcher, while the messenger is closed. */
export function Preview() {
  const shown = preview.value
  if (!shown) return null
  const { conversation_id, name, avatar_url, text } = shown
  return (
    <div class="preview">
      <button
        type="button"
        class="preview-open"
        onClick={() => show({ at: "thread", id: conversation_id })}
        aria-label={`${say("preview_new")}. ${say("said", { name, text })}`}
      >
        <Face name={name} avatar_url={avatar_url ?? null} />
        <span class="entry-text">
          <span class="entry-name">{name}</span>
          <span class="preview-text">{text}</span>
        </span>
      </button>
      <Tool d={CROSS} name={say("close")} onClick={dismiss} />
    </div>
  )
}

/** What came while the visitor was away is shown once. */
export function notice(): void {
  const fresh = conversations.value.find(({ unread, muted, last }) => unread && !muted && last?.kind === "out")
  if (!fresh?.last || opened.value || box.get<string>("dismissed") === fresh.last.at) return
  const { author_name: name, text } = fresh.last
  const avatar_url = fresh.team.find((face) => face.name === name)?.avatar_url
  preview.value = { conversation_id: fresh.id, name, avatar_url, text }
}

function dismiss(): void {
  const at = conversations.value.find(({ id }) => id === preview.value?.conversation_id)?.last?.at
  if (at) box.set("dismissed", at)
  preview.value = null
}
