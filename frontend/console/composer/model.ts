import { batch, computed, signal } from "@preact/signals"
import type { Block } from "../../shared/wire"
import { api } from "../api"
import { toastProblem } from "../kit/toast"
import { send as sendFrame } from "../shell/live"
import { active } from "../store/directory"
import { t } from "../text"
import type { Check, SavedReply } from "../wire"
import { type Attachment, attach, blockOf } from "./attachments"
import { ask } from "./check"
import { currentDraft, keepDraft, localDraft } from "./drafts"
import type { Mode } from "./focus"
import { send } from "./outbox"
import { complete, type Trigger, trigger } from "./suggest"

const TYPING_EVERY_MS = 3_000
const CHECK_WITHIN_MS = 1_500

/** What is being written to one conversation. */
export class Draft {
  readonly text = signal("")
  readonly caret = signal(0)
  readonly mode = signal<Mode>("reply")
  readonly attachments = signal<readonly Attachment[]>([])
  /** Variables of a saved reply that are not known of this contact. */
  readonly missing = signal<readonly string[]>([])
  /** What stopped the last try to send. */
  readonly stopped = signal<Check["warnings"]>([])
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

  detach(one: Attachment): void {
    one.stop()
    this.attachments.value = this.attachments.peek().filter((kept) => kept !== one)
  }

  /** Why it cannot be sent now; null when it can. */
  get obstacle(): string | null {
    const files = this.attachments.value
    if (files.some((one) => one.wrong.value)) return t("composer.wrong_file")
    if (files.some((one) => !one.file.value)) return t("composer.uploading")
    if (!this.text.value.trim() && !files.length) return t("composer.empty")
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
        blocks: this.#blocks(),
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
    const text = this.text.peek().trim()
    if (this.mode.peek() === "note" || !text) return false
    const check = await ask(this.conversation, text, AbortSignal.timeout(CHECK_WITHIN_MS)).catch(() => null)
    this.stopped.value = check?.warnings.filter((one) => one.stops) ?? []
    return this.stopped.peek().length > 0
  }

  #blocks(): Block[] {
    const text = this.text.peek().trim()
    const files = this.attachments.peek().flatMap((one) => (one.file.peek() ? [blockOf(one.file.peek()!)] : []))
    return [...(text ? [{ type: "text", text } as const] : []), ...files]
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
