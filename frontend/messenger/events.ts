/** What the host page may listen to with `Rejoinder('on', …)`. */
export interface Events {
  ready: { contact_id: string }
  show: undefined
  hide: undefined
  unread: number
  message: { conversation_id: string; text: string }
  sent: { conversation_id: string; message_id: string }
  problem: { code: string; detail: string }
  /** What the page tracked. */
  track: string
}

type Listener = (detail: unknown) => void
const listeners = new Map<string, Listener[]>()

export function on(event: string, listener: Listener): void {
  listeners.set(event, [...(listeners.get(event) ?? []), listener])
}

/** A listener of the host's that throws is the host's own matter: it is reported, and the messenger goes on. */
export function emit<Name extends keyof Events>(event: Name, detail?: Events[Name]): void {
  for (const listener of listeners.get(event) ?? []) {
    try {
      listener(detail)
    } catch (error) {
      reportError(error)
    }
  }
}
