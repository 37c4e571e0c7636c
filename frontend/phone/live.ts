/** Threads as they change, by a socket that is opened again when it drops; a phone that was away is read anew. */
import { backoff } from "../shared/live"
import { socketUrl } from "./api"
import { online, put, take } from "./state"
import type { Talk } from "./wire"

export function follow(person: string): () => void {
  let socket: WebSocket | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  const connect = () => {
    socket = new WebSocket(socketUrl(person))
    socket.onopen = () => {
      if (attempt) void take(person)
      attempt = 0
      online.value = true
    }
    socket.onmessage = (event) => put(JSON.parse(event.data as string) as Talk)
    socket.onclose = () => {
      online.value = false
      retry = setTimeout(connect, backoff(attempt++, Math.random()))
    }
  }
  connect()
  return () => {
    clearTimeout(retry)
    if (!socket) return
    socket.onclose = socket.onmessage = socket.onopen = null
    socket.close()
  }
}
