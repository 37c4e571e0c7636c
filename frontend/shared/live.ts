/**
 * A live socket that resumes where it was: each reconnection hands over the last cursor, the server replays what was
 * missed, and a change that arrives a second time is dropped by its id.
 */
import type { Change, ClientFrame, Ephemeral, ServerFrame } from "./wire"

/** `waiting`: the socket dropped, and another try is due. */
export type LiveStatus = "off" | "connecting" | "live" | "waiting"

export interface LiveOptions {
  url: string
  /** Whence to resume; null for "from now on". */
  cursor: string | null
  /** What else the first frame says, such as the session's token. */
  hello?: () => { session?: string; token?: string }
  onChange: (change: Change) => void
  onEphemeral?: (frame: Ephemeral) => void
  /** The cursor is too old, or the session is no longer good: load everything again, then answer with the new cursor. */
  onReset: () => Promise<string | null>
  onStatus?: (status: LiveStatus) => void
  onCursor?: (cursor: string) => void
  /** Reads a frame's JSON in another way than JSON.parse alone. */
  parse?: (text: string) => unknown
  /** For tests. */
  socket?: (url: string) => WebSocket
  random?: () => number
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
const PING_EVERY_MS = 25_000
const ANSWER_WITHIN_MS = 10_000
const REMEMBERED = 2_000

/** How long to wait before try number `attempt` (from 0): doubling, with half of it left to chance. */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt)
  return full / 2 + (full / 2) * random
}

export class Live {
  status: LiveStatus = "off"
  #options: LiveOptions
  #cursor: string | null
  #socket: WebSocket | null = null
  #attempt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #pulse: ReturnType<typeof setTimeout> | undefined
  #had = new Set<string>()

  constructor(options: LiveOptions) {
    this.#options = options
    this.#cursor = options.cursor
  }

  get cursor(): string | null {
    return this.#cursor
  }

  /** Opens the socket and keeps it open until `stop`. */
  start(): void {
    globalThis.addEventListener?.("online", this.#hurry)
    globalThis.addEventListener?.("offline", this.#lost)
    globalThis.document?.addEventListener("visibilitychange", this.#check)
    this.#connect()
  }

  stop(): void {
    globalThis.removeEventListener?.("online", this.#hurry)
    globalThis.removeEventListener?.("offline", this.#lost)
    globalThis.document?.removeEventListener("visibilitychange", this.#check)
    clearTimeout(this.#retry)
    this.#drop()
    this.#say("off")
  }

  /** Sends a frame if the socket is live; answers whether it went. Nothing is kept for later. */
  send(frame: ClientFrame): boolean {
    if (this.status !== "live") return false
    this.#socket?.send(JSON.stringify(frame))
    return true
  }

  #connect(): void {
    clearTimeout(this.#retry)
    this.#drop()
    this.#say("connecting")
    const make = this.#options.socket ?? ((url: string) => new WebSocket(url))
    const socket = make(this.#options.url)
    this.#socket = socket
    socket.onopen = () => this.#greet(socket)
    const parse = this.#options.parse ?? JSON.parse
    socket.onmessage = (event) => this.#read(socket, parse(event.data as string) as ServerFrame)
    socket.onclose = () => this.#lost()
    this.#expect()
  }

  #greet(socket: WebSocket): void {
    socket.send(JSON.stringify({ type: "hello", cursor: this.#cursor, ...this.#options.hello?.() }))
  }

  #read(socket: WebSocket, frame: ServerFrame): void {
    if (socket !== this.#socket) return
    this.#expectLater()
    if (frame.type === "change") this.#change(frame)
    else if (frame.type === "mark") this.#move(frame.cursor)
    else if (frame.type === "hello") this.#welcome(frame.cursor)
    else if (frame.type === "reset") void this.#reset(() => this.#connect())
    else if (frame.type === "problem") void this.#reset(() => this.#later())
    else if (frame.type !== "pong") this.#options.onEphemeral?.(frame)
  }

  /** A resumed socket keeps its own cursor until a mark: what was missed comes after this hello. */
  #welcome(cursor: string): void {
    this.#attempt = 0
    if (this.#cursor === null) this.#move(cursor)
    this.#say("live")
  }

  #change(change: Change): void {
    if (this.#had.has(change.id)) return
    this.#had.add(change.id)
    if (this.#had.size > REMEMBERED) this.#had.delete(this.#had.values().next().value as string)
    this.#options.onChange(change)
  }

  #move(cursor: string): void {
    this.#cursor = cursor
    this.#options.onCursor?.(cursor)
  }

  async #reset(then: () => void): Promise<void> {
    this.#drop()
    try {
      this.#cursor = await this.#options.onReset()
      if (this.status !== "off") then()
    } catch {
      if (this.status !== "off") this.#later()
    }
  }

  /** Something must arrive soon, or the socket is taken for dead. */
  #expect(): void {
    clearTimeout(this.#pulse)
    this.#pulse = setTimeout(this.#lost, ANSWER_WITHIN_MS)
  }

  #expectLater(): void {
    clearTimeout(this.#pulse)
    this.#pulse = setTimeout(this.#check, PING_EVERY_MS)
  }

  /** Asks whether the other side is there: from time to time, and at once when a page that slept is looked at again. */
  #check = (): void => {
    if (this.send({ type: "ping" })) this.#expect()
  }

  #hurry = (): void => {
    this.#attempt = 0
    if (this.status !== "live") this.#connect()
  }

  #lost = (): void => {
    this.#drop()
    if (this.status !== "off") this.#later()
  }

  #later(): void {
    clearTimeout(this.#retry)
    this.#say("waiting")
    this.#retry = setTimeout(() => this.#connect(), backoff(this.#attempt++, (this.#options.random ?? Math.random)()))
  }

  #drop(): void {
    clearTimeout(this.#pulse)
    const socket = this.#socket
    this.#socket = null
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }

  #say(status: LiveStatus): void {
    if (this.status === status) return
    this.status = status
    this.#options.onStatus?.(status)
  }
}
