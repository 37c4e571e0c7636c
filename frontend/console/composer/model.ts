import { batch, computed, signal } from "@preact/signals"
import type { Block, FileRef } from "../../shared/wire"
import { api } from "../api"
import { toastProblem } from "../kit/toast"
import { send as sendFrame } from "../shell/live"
import { active } from "../store/directory"
import { t } from "../text"
import type { Check, Limits, SavedReply, TooMuch } from "../wire"
import { type Attachment, attach, attached, blockOf } from "./attachments"
import { ask } from "./check"
import { currentDraft, keepDraft, localDraft } from "./drafts"
import type { Mode } from "./focus"
import type { Insert, InsertKind } from "./kinds"
import { length } from "./measure"
import { send } from "./outbox"
import { complete, type Trigger, trigger } from "./suggest"
import { say } from "./words"

const TYPING_EVERY_MS = 3_000
const CHECK_WITHIN_MS = 1_500

/** What is being written to one conversation. */
export class Draft {
  readonly text = signal("")
  readonly caret = signal(0)
  readonly mode = signal<Mode>("reply")
  readonly attachments = signal<readonly Attachment[]>([])
  readonly inserts = signal<readonly Insert[]>([])
  /** What is being made: a new insert, or the one at this place; a template, or a request to subscribe. */
  readonly editing = signal<{ kind: InsertKind | "template" | "opt_in" | "preview"; at?: number } | null>(null)
  /** Variables of a saved reply that are not known of this contact. */
  readonly missing = signal<readonly string[]>([])
  /** What stopped the last try to send. */
  readonly stopped = signal<Check["warnings"]>([])
  /** What the channel would refuse as too long or too many. */
  readonly excess = signal<readonly TooMuch[]>([])
  /** How much this conversation's channel takes, as soon as it is known. */
  readonly limits = signal<Limits | undefined>(undefined)
  readonly sending = signal(false)
  /** What is being completed; Escape puts it away until the next letter. */
  readonly trigger = computed(() => (this.hushed.value ? null : trigger(this.text.value, this.caret.value)))
  readonly hushed = signal(false)
  #savedReply: string | null = null
  #typed = 0

  constructor(
    readonly conversation: string,
    private readonly moveCaret: (to: number) => void,
  ) {
    const kept = localDraft(conversation)
    if (kept) this.#restore(kept)
    void this.#fromServer(kept?.text ?? "")
  }

  /** Takes what the server has, unless one has typed meanwhile. */
  async #fromServer(shown: string): Promise<void> {
    const kept = await currentDraft(this.conversation).catch(() => undefined)
    if (kept !== undefined && this.text.peek() === shown) this.#restore(kept ?? { text: "", mode: this.mode.peek() })
  }

  #restore({ text, mode }: { text: string; mode: Mode }): void {
    batch(() => {
      this.text.value = text
      this.mode.value = mode
    })
  }

  /** Something was typed. */
  write(text: string, caret: number): void {
    batch(() => {
      this.text.value = text
      this.caret.value = caret
      this.hushed.value = false
      this.stopped.value = []
      this.excess.value = []
      if (!text.trim()) this.#forgetReply()
    })
    keepDraft(this.conversation, { text, mode: this.mode.peek() })
    this.#tellTyping(text)
  }

  setMode(mode: Mode): void {
    if (mode === this.mode.peek()) return
    batch(() => {
      this.mode.value = mode
      this.stopped.value = []
    })
    keepDraft(this.conversation, { text: this.text.peek(), mode })
  }

  /** Puts words at the caret. */
  insert(words: string): void {
    const caret = this.caret.peek()
    this.#put({
      text: this.text.peek().slice(0, caret) + words + this.text.peek().slice(caret),
      caret: caret + words.length,
    })
  }

  complete(found: Trigger, words: string): void {
    this.#put(complete(this.text.peek(), found, words))
  }

  /** Puts a saved reply, filled in for this contact, in the place of what was typed to find it. */
  async insertReply(reply: SavedReply, found: Trigger | null): Promise<void> {
    try {
      const path = `/saved-replies/${reply.id}/render`
      const { text, missing } = await api.post<{ text: string; missing: string[] }>(path, {
        conversation_id: this.conversation,
      })
      if (found) this.complete(found, text)
      else this.insert(text)
      this.#savedReply = reply.id
      this.missing.value = missing
    } catch (error) {
      toastProblem(error)
    }
  }

  attach(files: readonly File[]): void {
    this.attachments.value = [...this.attachments.peek(), ...files.map(attach)]
  }

  /** Puts in files that the server has already. */
  attachAgain(files: readonly FileRef[]): void {
    this.attachments.value = [...this.attachments.peek(), ...files.map(attached)]
  }

  /** Puts something in, or in the place of what is there. */
  put(one: Insert, at = this.inserts.peek().length): void {
    this.inserts.value = [...this.inserts.peek().slice(0, at), one, ...this.inserts.peek().slice(at + 1)]
    this.excess.value = []
  }

  takeOut(at: number): void {
    this.inserts.value = this.inserts.peek().filter((_, index) => index !== at)
    this.excess.value = []
  }

  /** How long the text is and how long it may be on this channel; null where nobody needs to count. */
  readonly room = computed(() => {
    const limits = this.limits.value
    if (!limits || this.mode.value === "note") return null
    const tapped = this.inserts.value.some(({ type }) => type === "buttons" || type === "quick_replies")
    const most = (tapped && limits.prompt) || limits.text
    return { used: length(this.text.value.trim(), limits.measure), most }
  })

  detach(one: Attachment): void {
    one.stop()
    this.attachments.value = this.attachments.peek().filter((kept) => kept !== one)
  }

  /** Why it cannot be sent now; null when it can. */
  get obstacle(): string | null {
    const files = this.attachments.value
    if (files.some((one) => one.wrong.value)) return t("composer.wrong_file")
    if (files.some((one) => !one.file.value)) return t("composer.uploading")
    if (!this.text.value.trim() && !files.length && !this.#inserts().length) return t("composer.empty")
    const { used, most } = this.room.value ?? { used: 0, most: 0 }
    if (used > most) return say("limit.over", { n: used - most })
    if (this.mode.value === "reply" && this.excess.value.length) return this.excess.value[0]?.text ?? null
    return null
  }

  /** Sends it, unless it asks for personal data. */
  async send(): Promise<void> {
    if (this.obstacle || this.sending.peek()) return
    this.sending.value = true
    try {
      if (await this.#stops()) return
      const out = {
        conversation: this.conversation,
        mode: this.mode.peek(),
        blocks: this.blocks,
        mentions: this.#mentions(),
        savedReply: this.#savedReply,
      }
      this.#clear()
      void send(out)
    } finally {
      this.sending.value = false
    }
  }

  /** A server that does not answer in time lets it pass: the gate looks at it again before it leaves. */
  async #stops(): Promise<boolean> {
    if (this.mode.peek() === "note") return false
    const draft = { blocks: this.blocks }
    const check = await ask(this.conversation, draft, AbortSignal.timeout(CHECK_WITHIN_MS)).catch(() => null)
    this.stopped.value = check?.warnings.filter((one) => one.stops) ?? []
    this.excess.value = check?.excess ?? []
    return this.stopped.peek().length > 0 || this.excess.peek().length > 0
  }

  /** What would be sent now. */
  get blocks(): Block[] {
    const text = this.text.value.trim()
    const files = this.attachments.value.flatMap((one) => (one.file.value ? [blockOf(one.file.value)] : []))
    return [...(text ? [{ type: "text", text } as const] : []), ...files, ...this.#inserts()]
  }

  /** Teammates have words and files alone. */
  #inserts(): readonly Insert[] {
    return this.mode.value === "note" ? [] : this.inserts.value
  }

  #mentions(): string[] {
    if (this.mode.peek() !== "note") return []
    const text = this.text.peek()
    return active()
      .filter((one) => text.includes(`@${one.name}`))
      .map((one) => one.id)
  }

  #clear(): void {
    for (const one of this.attachments.peek()) if (one.preview) URL.revokeObjectURL(one.preview)
    batch(() => {
      this.attachments.value = []
      this.inserts.value = []
      this.excess.value = []
      this.#forgetReply()
      this.#put({ text: "", caret: 0 })
      this.mode.value = "reply"
    })
  }

  #forgetReply(): void {
    this.#savedReply = null
    this.missing.value = []
  }

  #put({ text, caret }: { text: string; caret: number }): void {
    batch(() => {
      this.text.value = text
      this.caret.value = caret
    })
    keepDraft(this.conversation, { text, mode: this.mode.peek() })
    this.moveCaret(caret)
  }

  #tellTyping(text: string): void {
    const at = Date.now()
    if (this.mode.peek() === "note" || !text.trim() || at - this.#typed < TYPING_EVERY_MS) return
    this.#typed = at
    sendFrame({ type: "typing", conversation_id: this.conversation })
  }
}
