/** The messenger's HTTP: a bearer token, never cookies; a refusal is a Problem, a network fault is not. */
import type { Problem } from "../shared/wire"

const TIMEOUT_MS = 15_000
/** The session is over, or it has to be shown anew whose it is: the boot that follows does so, or says why not. */
const ENDED = ["session_ended", "identity_required"]

export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter: number,
  ) {
    super(problem.detail)
  }

  /** The server may answer otherwise later: too many requests, a fault of its own, a session to be renewed. */
  get passing(): boolean {
    const { status, code } = this.problem
    return status === 429 || status >= 500 || ENDED.includes(code)
  }
}

export interface Api {
  call<T>(method: string, path: string, body?: unknown): Promise<T>
  address(path: string): string
  parse(text: string): unknown
}

/**
 * `base` is the loader's own address; the API and files live beside it. `renewal`: the boot that is about to give another
 * session, for which everything else waits. `ended`: the session is no longer good.
 */
export function openApi(
  base: string,
  session: () => string | null,
  renewal: () => Promise<unknown> | null,
  ended: () => void,
): Api {
  const address = (path: string) => new URL(`messenger/v1/${path}`, base).href
  // Files and faces are given by path: on another site's page they need the server's name.
  const parse = (text: string) =>
    JSON.parse(text, (name, value) =>
      /(^|_)url$/.test(name) && value?.[0] === "/" ? new URL(value, base).href : value,
    )
  return {
    address,
    parse,
    async call<T>(method: string, path: string, body?: unknown) {
      if (path !== "boot" && renewal()) await renewal()
      const token = session()
      const answer = await fetch(address(path), {
        method,
        credentials: "omit",
        // What is done with a campaign often leads away from the page.
        keepalive: path.startsWith("shown"),
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          ...(body !== undefined && { "Content-Type": "application/json" }),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        // Of nothing it makes nothing.
        body: JSON.stringify(body),
      })
      const text = await answer.text()
      if (answer.ok) return (text ? parse(text) : null) as T
      const problem = problemOf(answer.status, text)
      if (ENDED.includes(problem.code)) ended()
      throw new Refused(problem, Number(answer.headers.get("Retry-After")) || 0)
    },
  }
}

export function problemOf(status: number, text: string): Problem {
  try {
    return { ...(JSON.parse(text) as Problem), status }
  } catch {
    return { status, code: "", detail: "" } as Problem
  }
}
