import { useEffect } from "preact/hooks"
import { api } from "../api"
import { moment } from "../kit/clock"
import { useLoad } from "../kit/load"
import { onChange } from "../shell/live"
import { onConversation } from "../store/conversations"
import type { Contact, Message, Standing } from "../wire"

/** What the policy says of a conversation; asked again when something happens that may change the answer. */
export function useStanding(id: string, contact: string) {
  const loaded = useLoad((signal) => api.get<Standing>(`/conversations/${id}/standing`, { signal }), [id])
  const { data, refresh } = loaded
  useEffect(() => {
    const stops = [
      onChange<Message>("message.created", (message) => {
        if (message.conversation_id === id && message.kind !== "note") refresh()
      }),
      onChange<Contact>("contact.updated", (changed) => {
        if (changed.id === contact) refresh()
      }),
      onConversation((one) => {
        if (one.id === id) refresh()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [id, contact, refresh])
  const closes = data?.window?.closes_at
  useEffect(() => {
    const left = closes ? Date.parse(closes) - moment() : -1
    if (left <= 0 || left > 86_400_000) return
    const timer = setTimeout(refresh, left + 500)
    return () => clearTimeout(timer)
  }, [closes, refresh])
  return loaded
}
