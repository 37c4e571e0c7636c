/**
 * Notifications of this browser. The site hosts the worker that shows them, and names it: `data-worker` on the snippet,
 * or `worker` among the settings. The browser's own question comes only after a press.
 */
import { signal } from "@preact/signals-core"
import { Refused } from "./api"
import { api, box } from "./session"
import { business, conversations, locale, say, settings } from "./state"
import { show } from "./talk"

/**
 * `none`: it is not offered here. `ready`: it can be asked for. `thanks`: it is on since a moment ago. `blocked`: by the
 * browser. `barred`: by the page.
 */
export type PushState = "none" | "ready" | "asking" | "thanks" | "on" | "off" | "blocked" | "barred" | "failed"
export const push = signal<PushState>("none")

interface Offer {
  key?: string | null
}

let offer: Promise<Offer> | undefined
/** This browser has the site's worker already: the page need not trust ours. */
let here = false

/** Learns whether notifications are offered to this visitor, once they have a conversation. */
export async function look(): Promise<void> {
  if (push.value !== "none" || !can()) return
  const kept = box.get<PushState>("push")
  // What was taken back in the browser's own settings is on no more.
  if (kept && (kept === "off" || Notification.permission === "granted")) push.value = kept
  if (push.value !== "none") return
  offer ??= api.call<Offer>("GET", "push")
  const { key } = await offer.catch((): Offer => ({}))
  here = !!(await registration(address().href))
  if (!key) offer = undefined
  else if (push.value === "none") push.value = "ready"
}

function can(): boolean {
  return !!settings.value?.worker && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window
}

/** Asks the browser, then tells the server where to push; `words` are what the visitor agreed to, about a topic perhaps. */
export async function turnOn(words: string, topic_id: string | null): Promise<void> {
  if (push.value === "asking") return
  push.value = "asking"
  let wrong: PushState = "barred"
  try {
    // Whether the page lets us cannot be seen before; where it does not, nobody is asked for a permission of no use.
    if (!here) trusted(address().href)
    wrong = "failed"
    const permission = await Notification.requestPermission()
    if (permission !== "granted") {
      push.value = permission === "denied" ? "blocked" : "ready"
      return
    }
    await subscribe(words, topic_id)
    box.set("push", "on")
    push.value = "thanks"
  } catch (error) {
    console.warn("Rejoinder: notifications could not be turned on.", error)
    push.value = wrong
  }
}

/** Remembers a no: nobody is asked twice, and the menu still offers it. */
export function decline(): void {
  push.value = "off"
  box.set("push", "off")
}

export async function turnOff(): Promise<void> {
  const subscription = await current()
  decline()
  if (!subscription) return
  const { endpoint } = subscription
  // What the server does not hear now it hears from the push service, at the next push.
  await Promise.allSettled([api.call("DELETE", "push", { endpoint }), subscription.unsubscribe()])
}

/** Somebody signs out: what is for them is not to be shown here any more. */
export async function dropHere(worker?: string): Promise<void> {
  push.value = "none"
  box.set("push", null)
  await (await current(worker))?.unsubscribe()
}

/** Who turned it on as a visitor signed in: they are told of what is answered to them by that name. */
export function carryOn(): void {
  void subscribe(wordsOf(false), null).catch(() => dropHere())
}

async function subscribe(words: string, topic_id: string | null): Promise<void> {
  offer ??= api.call<Offer>("GET", "push")
  const { key } = await offer
  const { pushManager } = await registered()
  const ask = () => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key ?? null })
  const tell = (subscription: PushSubscription) =>
    api.call("POST", "push", {
      subscription,
      words,
      topic_id,
      locale: locale.value,
      page_url: location.href.slice(0, 2_000),
    })
  const subscription = await ask()
  await tell(subscription).catch(async (error) => {
    // Somebody else had them in this browser: theirs end, and new ones are this visitor's.
    if (!(error instanceof Refused && error.problem.code === "another_persons_browser")) throw error
    await subscription.unsubscribe()
    await tell(await ask())
  })
}

/** The worker where the site has it, at work. A scope of its own leaves the site's other workers alone. */
async function registered(): Promise<ServiceWorkerRegistration> {
  const { href, pathname } = address()
  const found =
    (await registration(href)) ?? (await navigator.serviceWorker.register(trusted(href), { scope: pathname }))
  const fresh = found.installing ?? found.waiting
  if (!found.active && fresh) {
    await new Promise<void>((done) => {
      fresh.onstatechange = () => fresh.state === "activated" && done()
    })
  }
  return found
}

function address(worker = settings.value?.worker ?? ""): URL {
  return new URL(worker, location.href)
}

async function registration(href: string): Promise<ServiceWorkerRegistration | undefined> {
  const all = await navigator.serviceWorker.getRegistrations()
  return all.find(({ active, waiting, installing }) => (active ?? waiting ?? installing)?.scriptURL === href)
}

async function current(worker?: string): Promise<PushSubscription | null> {
  const found = await registration(address(worker).href)
  return found ? found.pushManager.getSubscription() : null
}

interface Types {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string }
}
let policy: ReturnType<Types["createPolicy"]> | undefined

/** Where a page insists on Trusted Types it names our policy, `rejoinder`, among those that it allows. */
function trusted(href: string): string {
  const types = (window as { trustedTypes?: Types }).trustedTypes
  if (!types) return href
  policy ??= types.createPolicy("rejoinder", { createScriptURL: (url: string) => url })
  return policy.createScriptURL(href)
}

/** What one agrees to when one turns it on. */
export function wordsOf(subscribed: boolean): string {
  return say(subscribed ? "push_news" : "push_offer", { name: business.value })
}

/** The worker asks whether the messenger is in front of the visitor, and where a pressed notification leads. */
function heard({ data, ports }: MessageEvent): void {
  const asked = (data as { rejoinder?: { open?: string } } | null)?.rejoinder
  if (!asked || !settings.value) return
  if (asked.open) openAt(asked.open)
  if (asked.open || !document.hidden) ports[0]?.postMessage(true)
}

function openAt(id: string): void {
  if (conversations.value.some((one) => one.id === id)) show({ at: "thread", id })
}

/** A page that a notification opened says so in its address, which then goes back to what it was. */
function arrive(): void {
  const address = new URL(location.href)
  const id = address.searchParams.get("rejoinder_open")
  if (!id) return
  address.searchParams.delete("rejoinder_open")
  history.replaceState(history.state, "", address)
  openAt(id)
}

navigator.serviceWorker?.addEventListener("message", heard)
navigator.serviceWorker?.startMessages()
arrive()
