import { api } from "../../api"

const WORKER = "/static/console/sw.js"

interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string
  }
}

let address: string | null = null

/** The worker's address as pages under Trusted Types want it: made by a policy that lets nothing else through. */
function workerAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  address ??=
    trustedTypes
      ?.createPolicy("worker", { createScriptURL: (url) => (url === WORKER ? url : "") })
      .createScriptURL(WORKER) ?? WORKER
  return address
}

async function register(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(workerAddress())
  const coming = registration.active ? null : (registration.installing ?? registration.waiting)
  if (coming)
    await new Promise<void>((resolve) => {
      const look = () => coming.state === "activated" && resolve()
      coming.addEventListener("statechange", look)
      look()
    })
  return registration
}

export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window
}

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  return (await registration?.pushManager.getSubscription()) ?? null
}

export async function isSubscribed(): Promise<boolean> {
  return Boolean(await current().catch(() => null))
}

/** Asks for leave, subscribes this browser with the server's key, and tells the server. */
export async function subscribe(): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") throw new DOMException("", "NotAllowedError")
  const [{ key }, registration] = await Promise.all([api.get<{ key: string }>("/me/push-key"), register()])
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { endpoint, keys } = made.toJSON()
  await api.post("/me/push-subscriptions", { endpoint, keys })
}

/** Ends this browser's subscription, here and on the server. */
export async function unsubscribe(): Promise<void> {
  const found = await current()
  if (!found) return
  await api.remove("/me/push-subscriptions", { query: { endpoint: found.endpoint } })
  await found.unsubscribe()
}
