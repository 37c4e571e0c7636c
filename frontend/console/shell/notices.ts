import { batch, signal } from "@preact/signals"
import { api } from "../api"
import { toast } from "../kit/toast"
import { t } from "../words"
import { epoch, onChange } from "./live"
import { navigate, place } from "./router"
import { chime } from "./sound"

/** Something that this teammate is told. */
export interface Notice {
  id: string
  kind: "message" | "mention" | "assigned" | "deadline"
  title: string
  text: string
  at: string
  conversation_id?: string | null
  message_id?: string | null
  seen_at?: string | null
  sound?: boolean
}

interface Told {
  items: Notice[]
  unseen: number
}

const KEPT = 30

/** What one was told, the newest first; null until it is loaded. */
export const notices = signal<readonly Notice[] | null>(null)
export const unseen = signal(0)

async function load(): Promise<void> {
  const told = await api.get<Told>("/notifications", { query: { limit: KEPT } })
  batch(() => {
    notices.value = told.items
    unseen.value = told.unseen
  })
}

/** What a notice is about; a visitor without a name is told as one. */
export function saying({ kind, title }: Notice): string {
  return t(`notice.${kind}`, { who: title || t("notice.somebody") })
}

/** Where a notice leads. */
export function addressOf({ conversation_id, message_id }: Notice): string {
  if (!conversation_id) return "/inbox"
  return `/inbox/all/${conversation_id}${message_id ? `?at=${message_id}` : ""}`
}

/** Takes the last one away: a busy hour is one slip, not a wall of them. */
let leave = () => {}

function arrive(notice: Notice): void {
  batch(() => {
    const others = (notices.peek() ?? []).filter((one) => one.id !== notice.id)
    notices.value = [notice, ...others].slice(0, KEPT)
    unseen.value++
  })
  if (notice.sound) chime(notice.id)
  if (document.hidden || place.peek().path.includes(notice.conversation_id ?? " ")) return
  leave()
  leave = toast(saying(notice), {
    detail: notice.text,
    action: { label: t("notice.open"), run: () => navigate(addressOf(notice)) },
  })
}

function forget(ids: readonly string[]): void {
  const all = notices.peek() ?? []
  const known = all.filter((one) => ids.includes(one.id) && !one.seen_at).length
  batch(() => {
    const now = new Date().toISOString()
    notices.value = all.map((one) => (ids.includes(one.id) ? { ...one, seen_at: one.seen_at ?? now } : one))
    unseen.value = Math.max(0, unseen.peek() - Math.max(known, 0))
  })
}

/** Notes that these were seen: of one conversation, or all of them. Other windows forget them, too. */
export async function seeNotices(conversation?: string): Promise<void> {
  const some = (notices.peek() ?? []).some(
    (one) => !one.seen_at && (!conversation || one.conversation_id === conversation),
  )
  if (!some && conversation) return
  if (!unseen.peek()) return
  await api.post("/notifications/seen", conversation ? { conversation_id: conversation } : {}).catch(() => {})
}

export function watchNotices(): () => void {
  const stops = [
    epoch.subscribe(() => void load().catch(() => {})),
    onChange<Notice>("notification", arrive),
    onChange<{ ids: string[] }>("notification.seen", ({ ids }) => forget(ids)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
