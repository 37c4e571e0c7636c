import { computed, signal } from "@preact/signals"
import type { Block, TemplateBlock } from "../../../shared/wire"
import { type Attachment, attach, blockOf } from "../../composer/attachments"
import type { Filling } from "../../composer/insert/filling"
import type { Insert, InsertKind } from "../../composer/kinds"
import type { ApprovedTemplate, Limits } from "../../wire"

/** An approved template with its places filled in; it goes alone. */
export interface Filled {
  template: ApprovedTemplate
  filling: Filling
  block: TemplateBlock
}

/** What a message says: words, files, and what hangs under them, or a template in place of all that. */
export class Content {
  readonly text = signal("")
  readonly attachments = signal<readonly Attachment[]>([])
  readonly inserts = signal<readonly Insert[]>([])
  readonly editing = signal<{ kind: InsertKind; at?: number } | null>(null)
  readonly template = signal<Filled | null>(null)
  /** A template is being chosen or changed. */
  readonly choosing = signal(false)
  /** Inserts are checked on each channel that it goes on, so none limits them here. */
  readonly limits = signal<Limits | undefined>(undefined)

  readonly blocks = computed<Block[]>(() => {
    if (this.template.value) return [this.template.value.block]
    const text = this.text.value.trim()
    const files = this.attachments.value.flatMap((one) => (one.file.value ? [blockOf(one.file.value)] : []))
    return [...(text ? [{ type: "text", text } as const] : []), ...files, ...this.inserts.value]
  })

  /** A file is still on its way, or could not be taken. */
  get unready(): "uploading" | "wrong" | null {
    if (this.template.value) return null
    const files = this.attachments.value
    if (files.some((one) => one.wrong.value)) return "wrong"
    return files.some((one) => !one.file.value) ? "uploading" : null
  }

  attach(files: readonly File[]): void {
    this.attachments.value = [...this.attachments.peek(), ...files.map(attach)]
  }

  detach(one: Attachment): void {
    one.stop()
    this.attachments.value = this.attachments.peek().filter((kept) => kept !== one)
  }

  put(one: Insert, at = this.inserts.peek().length): void {
    this.inserts.value = [...this.inserts.peek().slice(0, at), one, ...this.inserts.peek().slice(at + 1)]
  }

  takeOut(at: number): void {
    this.inserts.value = this.inserts.peek().filter((_, index) => index !== at)
  }
}

/** A message to a topic's subscribers that is being written. */
export class Composition {
  /** One message, however often it is tried to send it. */
  readonly key = crypto.randomUUID()
  readonly general = new Content()
  /** What is said in place of it on channels of a type. */
  readonly variants = signal<ReadonlyMap<string, Content>>(new Map())
  /** The type of channel whose content is written; empty for what is said in general. */
  readonly side = signal("")
  /** The type of channel that the preview shows. */
  readonly shown = signal("")
  readonly subject = signal("")
  readonly reason = signal("")
  /** None named means every one of the topic's. */
  readonly channels = signal<readonly string[]>([])
  readonly later = signal(false)
  readonly begins = signal("")
  /** For how many hours it is worth sending; empty when always. */
  readonly worth = signal("")

  on(type: string): Content {
    return this.variants.value.get(type) ?? this.general
  }

  /** Begins what is said differently with what is said in general. */
  vary(type: string): void {
    const content = new Content()
    content.text.value = this.general.text.peek()
    content.attachments.value = this.general.attachments.peek()
    content.inserts.value = this.general.inserts.peek()
    this.variants.value = new Map([...this.variants.peek(), [type, content]])
    this.write(type)
  }

  /** Turns to what is said on a type of channel, and shows it there. */
  write(type: string): void {
    this.side.value = type
    if (type) this.shown.value = type
  }

  unvary(type: string): void {
    this.variants.value = new Map([...this.variants.peek()].filter(([one]) => one !== type))
    this.side.value = ""
  }

  get contents(): Content[] {
    return [this.general, ...this.variants.value.values()]
  }

  get beginsAt(): Date | null {
    const at = this.later.value && this.begins.value ? new Date(this.begins.value) : null
    return at && Number.isNaN(Number(at)) ? null : at
  }

  get expiresAt(): Date | null {
    const hours = Number(this.worth.value)
    return hours ? new Date(Number(this.beginsAt ?? new Date()) + hours * 3_600_000) : null
  }

  /** What the server is sent. */
  get body() {
    return {
      key: this.key,
      blocks: this.general.blocks.value,
      variants: [...this.variants.value].map(([channel_type, { blocks }]) => ({ channel_type, blocks: blocks.value })),
      subject: this.subject.value.trim() || null,
      reason: this.reason.value.trim(),
      channel_ids: this.channels.value,
      begins_at: this.beginsAt?.toISOString() ?? null,
      expires_at: this.expiresAt?.toISOString() ?? null,
    }
  }
}

const kept = new Map<string, Composition>()

/** What is being written on a topic: leaving the page loses nothing. */
export function compositionOf(topic: string): Composition {
  const one = kept.get(topic) ?? new Composition()
  kept.set(topic, one)
  return one
}

export function forget(topic: string): void {
  kept.delete(topic)
}
