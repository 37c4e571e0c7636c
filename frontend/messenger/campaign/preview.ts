/** A new message beside the launcher, while the messenger is closed: it looks like a campaign's chat. */
import type { Item } from "../../shared/campaign/wire"
import { box } from "../session"
import { conversations, opened, preview } from "../state"

export function previewed(): Item | null {
  const shown = preview.value
  if (!shown || opened.value) return null
  const { conversation_id: id, text, name, avatar_url } = shown
  const content = { type: "talk", blocks: [{ type: "text", text }] } as const
  return {
    id,
    campaign_id: "",
    kind: "chat",
    content: content as never,
    sender: { name, avatar_url: avatar_url ?? null },
  }
}

/** What came while the visitor was away is shown once. */
export function notice(): void {
  const fresh = conversations.value.find(({ unread, muted, last }) => unread && !muted && last?.kind === "out")
  if (!fresh?.last || opened.value || box.get<string>("dismissed") === fresh.last.at) return
  const { author_name: name, text } = fresh.last
  const avatar_url = fresh.team.find((face) => face.name === name)?.avatar_url
  preview.value = { conversation_id: fresh.id, name, avatar_url, text }
}

export function forgo(): void {
  const at = conversations.value.find(({ id }) => id === preview.value?.conversation_id)?.last?.at
  if (at) box.set("dismissed", at)
  preview.value = null
}
