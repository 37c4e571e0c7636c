/** Asks the simulators; every write says that it comes from a page of ours. */
import type { Held, Holder, Medium, Talk } from "./wire"

const BASE = "/simulate/phone"

export class Refused extends Error {}

export function people(): Promise<Holder[]> {
  return ask("GET", "/people")
}

export function held(person: string): Promise<Held> {
  return ask("GET", `/people/${encodeURIComponent(person)}`)
}

/** Does something on a thread; answers the thread as it is then. */
export function act(person: string, account: string, deed: string, body: object = {}): Promise<Talk | null> {
  return ask("POST", `/people/${encodeURIComponent(person)}/talks/${encodeURIComponent(account)}/${deed}`, body)
}

export async function upload(file: Blob, name: string): Promise<Medium> {
  const form = new FormData()
  form.append("file", file, name)
  return read(await fetch(`${BASE}/media`, { method: "POST", body: form, headers: { "X-Requested-With": "phone" } }))
}

export function mediaUrl(medium: Medium): string {
  return medium.id ? `${BASE}/media/${encodeURIComponent(medium.id)}` : (medium.url ?? "")
}

export function socketUrl(person: string): string {
  const scheme = location.protocol === "https:" ? "wss" : "ws"
  return `${scheme}://${location.host}${BASE}/people/${encodeURIComponent(person)}/live`
}

async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const headers = { "X-Requested-With": "phone", ...(body ? { "Content-Type": "application/json" } : {}) }
  return read(await fetch(BASE + path, { method, headers, body: body && JSON.stringify(body) }))
}

async function read<Answer>(answer: Response): Promise<Answer> {
  const text = await answer.text()
  const found = text ? JSON.parse(text) : null
  if (!answer.ok) throw new Refused(found?.detail ?? `${answer.status}`)
  return found as Answer
}
