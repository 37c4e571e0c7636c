import type { Problem as WireProblem } from "../shared/wire"
import { Problem } from "./kit/problem"
import { t } from "./words"

export const BASE = "/api/v1"
const TIMEOUT_MS = 20_000
const UPLOAD_TIMEOUT_MS = 120_000
/** A large file may take longer: as long as a slow connection needs for it. */
const SLOWEST_BYTES_PER_MS = 50

type Query = Record<string, string | number | boolean | null | undefined>

export interface Ask {
  query?: Query | undefined
  signal?: AbortSignal | undefined
  /** The same write tried again carries the same key, so that it happens once. */
  idempotencyKey?: string | undefined
}

let onSignedOut: () => void = () => {}

/** What to do when the session has ended. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

export const api = {
  get: <T>(path: string, ask?: Ask) => call<T>("GET", path, undefined, ask),
  post: <T>(path: string, body?: unknown, ask?: Ask) => call<T>("POST", path, body, ask),
  put: <T>(path: string, body?: unknown, ask?: Ask) => call<T>("PUT", path, body, ask),
  patch: <T>(path: string, body?: unknown, ask?: Ask) => call<T>("PATCH", path, body, ask),
  remove: <T = void>(path: string, ask?: Ask) => call<T>("DELETE", path, undefined, ask),
}

async function call<T>(method: string, path: string, body: unknown, ask: Ask = {}): Promise<T> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout
  const response = await reach(url(path, ask.query), {
    method,
    signal,
    headers: headers(method, body, ask),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (ask.signal?.aborted) throw error
    throw unreached(error)
  })
  return read<T>(response)
}

function reach(address: string, init: RequestInit): Promise<Response> {
  return fetch(address, { credentials: "same-origin", ...init })
}

function url(path: string, query: Query = {}): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "")
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return `${BASE}${path}${text ? `?${text}` : ""}`
}

function headers(method: string, body: unknown, ask: Ask): Record<string, string> {
  const given: Record<string, string> = { Accept: "application/json" }
  if (method !== "GET") given["X-Requested-With"] = "rejoinder"
  if (method === "POST") given["Idempotency-Key"] = ask.idempotencyKey ?? crypto.randomUUID()
  if (body !== undefined) given["Content-Type"] = "application/json"
  return given
}

async function read<T>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const problem = await refusal(response)
  if (problem.status === 401 && problem.code === "not_signed_in") onSignedOut()
  throw problem
}

async function refusal(response: Response): Promise<Problem> {
  const wire = (await response.json().catch(() => ({}))) as Partial<WireProblem>
  const wait = Number(response.headers.get("Retry-After")) || null
  const fields = wire.fields ?? (wire.field ? [{ field: wire.field, message: wire.detail ?? "" }] : [])
  return new Problem(
    response.status,
    wire.code ?? "unexpected",
    wire.title ?? t("problem.server"),
    wire.detail ?? t("problem.server_detail", { status: String(response.status) }),
    wire.remedy ?? null,
    fields,
    wait,
    wire.field ?? null,
  )
}

function unreached(error: unknown): Problem {
  const slow = error instanceof DOMException && error.name === "TimeoutError"
  return slow
    ? new Problem(0, "timeout", t("problem.slow"), t("problem.slow_detail"))
    : new Problem(0, "offline", t("problem.offline"), t("problem.offline_detail"))
}

/** Sends a file, telling how much of it has gone (0 to 1). `fetch` cannot tell, so this one asks the older way. */
export function upload<T>(
  path: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
  fields: Readonly<Record<string, string>> = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", BASE + path)
    request.timeout = Math.max(UPLOAD_TIMEOUT_MS, file.size / SLOWEST_BYTES_PER_MS)
    request.setRequestHeader("X-Requested-With", "rejoinder")
    request.setRequestHeader("Idempotency-Key", crypto.randomUUID())
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => {
      const answer = new Response(request.response as string, { status: request.status })
      read<T>(answer).then(resolve, reject)
    }
    request.onerror = () => reject(unreached(null))
    request.ontimeout = () => reject(unreached(new DOMException("", "TimeoutError")))
    request.onabort = () => reject(new DOMException("", "AbortError"))
    signal.addEventListener("abort", () => request.abort())
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append("file", file, file.name)
    request.send(body)
  })
}
