/** The service worker: shows what is pushed, and opens the conversation that it is about. It keeps nothing. */

interface Pushed {
  title: string
  body?: string
  tag?: string
  conversation_id?: string
}

interface PushEvent extends Event {
  data: { json: () => unknown } | null
  waitUntil: (work: Promise<unknown>) => void
}

interface ClickEvent extends Event {
  notification: Notification
  waitUntil: (work: Promise<unknown>) => void
}

interface Scope {
  registration: ServiceWorkerRegistration
  location: Location
  skipWaiting: () => Promise<void>
  clients: {
    matchAll: (options: object) => Promise<{ url: string; focus: () => Promise<unknown> }[]>
    openWindow: (url: string) => Promise<unknown>
  }
  addEventListener: (type: string, act: (event: never) => void) => void
}

const worker = globalThis as unknown as Scope

worker.addEventListener("install", () => void worker.skipWaiting())

worker.addEventListener("push", (event: PushEvent) => {
  const pushed = event.data?.json() as Pushed | undefined
  if (pushed) event.waitUntil(show(pushed))
})

worker.addEventListener("notificationclick", (event: ClickEvent) => {
  event.notification.close()
  event.waitUntil(open((event.notification.data as { path: string }).path))
})

function show({ title, body = "", tag = "", conversation_id }: Pushed): Promise<void> {
  const path = conversation_id ? `/inbox/all/${conversation_id}` : "/inbox"
  return worker.registration.showNotification(title, { body, tag, icon: "/static/icon.svg", data: { path } })
}

/** The tab that shows it already, else a new one. */
async function open(path: string): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true })
  const shown = open.find(({ url }) => new URL(url).pathname === path)
  await (shown ? shown.focus() : worker.clients.openWindow(path))
}
