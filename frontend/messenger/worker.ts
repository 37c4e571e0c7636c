/**
 * The worker that shows notifications, hosted by the site: a file of its own that imports this one. It shows what is
 * pushed, unless the messenger is in front of the visitor; opens what is pressed; and tells our server what became of it.
 */
interface Pushed {
  title: string
  body: string
  tag: string
  url: string
  icon?: string
  silent: boolean
  taps: { title: string; url: string }[]
  back: { url: string; id: string; mark: string }
}

interface Happening extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

interface PushHappening extends Happening {
  data: { json: () => unknown } | null
}

interface ClickHappening extends Happening {
  notification: Notification
  action: string
}

interface Tab {
  url: string
  focused: boolean
  focus: () => Promise<unknown>
  postMessage: (message: unknown, ports: Transferable[]) => void
}

interface Scope {
  registration: ServiceWorkerRegistration
  location: Location
  skipWaiting: () => Promise<void>
  clients: {
    matchAll: (which: object) => Promise<Tab[]>
    openWindow: (url: string) => Promise<unknown>
  }
  addEventListener: (type: string, act: (event: never) => void) => void
}

const worker = globalThis as unknown as Scope
/** So long a tab has to say that the messenger is on it. */
const ANSWERS_WITHIN_MS = 500

worker.addEventListener("install", () => void worker.skipWaiting())

worker.addEventListener("push", (event: PushHappening) => {
  const pushed = event.data?.json() as Pushed | undefined
  if (pushed?.back) event.waitUntil(show(pushed))
})

worker.addEventListener("notificationclick", (event: ClickHappening) => {
  const pushed = event.notification.data as Pushed | null
  if (!pushed?.back) return
  event.notification.close()
  const tap = event.action ? pushed.taps[Number(event.action)] : undefined
  event.waitUntil(Promise.all([open(tap?.url ?? pushed.url), tell(pushed, "tapped")]))
})

async function show(pushed: Pushed): Promise<void> {
  const { title, body, tag, icon, silent, taps } = pushed
  const inFront = (await tabs()).filter(({ focused }) => focused)
  if (!(await someAnswer(inFront, {}))) {
    const actions = taps.map((tap, at) => ({ action: String(at), title: tap.title }))
    const options = { body, tag, silent, actions, data: pushed, ...(icon && { icon }) }
    await worker.registration.showNotification(title, options)
  }
  await tell(pushed, "shown")
}

/** A tab of the site with the messenger on it goes to the conversation; without one the site is opened. */
async function open(url: string): Promise<void> {
  const address = new URL(url)
  const id = address.searchParams.get("rejoinder_open")
  if (id && address.origin === worker.location.origin) {
    for (const tab of await tabs()) {
      if (!(await someAnswer([tab], { open: id }))) continue
      await tab.focus()
      return
    }
  }
  await worker.clients.openWindow(url)
}

function tabs(): Promise<Tab[]> {
  return worker.clients.matchAll({ type: "window", includeUncontrolled: true })
}

async function someAnswer(asked: Tab[], about: object): Promise<boolean> {
  const answers = asked.map((tab) => {
    const { port1, port2 } = new MessageChannel()
    tab.postMessage({ rejoinder: about }, [port2])
    return new Promise<boolean>((done) => {
      port1.onmessage = () => done(true)
      setTimeout(done, ANSWERS_WITHIN_MS, false)
    })
  })
  return (await Promise.all(answers)).includes(true)
}

/** Ours is another site than the one that hosts this: the answer is not to be read. */
async function tell({ back: { url, id, mark } }: Pushed, what: "shown" | "tapped"): Promise<void> {
  const body = JSON.stringify({ id, mark, what })
  await fetch(url, { method: "POST", mode: "no-cors", credentials: "omit", body }).catch(() => {})
}

export {}
