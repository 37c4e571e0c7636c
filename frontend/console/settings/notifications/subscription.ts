import { api } from "../../api"

const WORKER = "/sw.js"

export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window
}

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/")
  return (await registration?.pushManager.getSubscription()) ?? null
}

export async function isSubscribed(): Promise<boolean> {
  return Boolean(await current().catch(() => null))
}

/** Asks for leave, subscribes this browser with the server's key, and tells the server. */
export async function subscribe(): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") throw new DOMException("", "NotAllowedError")
  const [{ key }, registration] = await Promise.all([
    api.get<{ key: string }>("/me/push-key"),
    navigator.serviceWorker.register(WORKER),
  ])
  await navigator.serviceWorker.ready
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  await api.post("/me/push-subscriptions", made.toJSON())
}

/** Ends this browser's subscription, here and on the server. */
export async function unsubscribe(): Promise<void> {
  const found = await current()
  if (!found) return
  await api.remove("/me/push-subscriptions", { query: { endpoint: found.endpoint } })
  await found.unsubscribe()
}
