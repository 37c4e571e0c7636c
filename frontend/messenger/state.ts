/** The messenger's state, in signals. Verbs elsewhere change it; views read it. */
import { computed, signal } from "@preact/signals-core"
import type { Item } from "../shared/campaign/wire"
import { type Catalogue, speaks, type Words } from "../shared/i18n"
import type { LiveStatus } from "../shared/live"
import { inTime } from "../shared/time"
import type { Thread } from "./thread"
import type { Boot, MConversation, Settings, Upload, View } from "./types"
import type first from "./words/first/en.json"
import type rest from "./words/rest/en.json"

export type Key = keyof typeof first | keyof typeof rest

/** `refused`: the server will not have us here; nothing a visitor can do. `identity`: only who has signed in. */
export type Phase = "off" | "booting" | "ready" | "unreachable" | "refused" | "identity"

export const settings = signal<Settings | null>(null)
export const phase = signal<Phase>("off")
export const boot = signal<Boot | null>(null)
export const conversations = signal<MConversation[]>([])
export const threads = signal<Readonly<Record<string, Thread>>>({})
export const uploads = signal<Upload[]>([])

export const online = signal(true)
export const link = signal<LiveStatus>("off")
/** Who types, by conversation. */
export const typing = signal<Readonly<Record<string, string>>>({})

export const opened = signal(false)
export const view = signal<View>({ at: "home" })
/** The panel fills the screen: a phone. */
export const full = signal(false)
export const dark = signal(false)
export const sound = signal(false)
/** What a screen reader says next. */
export const announced = signal("")

export interface PreviewOf {
  conversation_id: string
  name: string
  avatar_url?: string | null | undefined
  text: string
}
/** The campaigns to show on this page. */
export const items = signal<readonly Item[]>([])
/** The showing of one that a new conversation answers. */
export const answering = signal("")
/** Text that the host page asked to have in the composer. */
export const prefill = signal("")
export const preview = signal<PreviewOf | null>(null)

/** What is open over the thread. */
export const lightbox = signal<{ url: string; alt: string } | null>(null)
/** The conversation's menu, or the question before one of its items is done. */
export type Shown = "items" | "block" | "delete"
export const menu = signal<Shown | null>(null)
export const emoji = signal(false)

/** The language that is spoken; none until its words are here. */
export const locale = signal("")
const words = signal<Words<Key> | null>(null)

/** Says a phrase in the language chosen; a view that calls it is drawn again when the language changes. */
export const say: Words<Key> = (key, values) => words.value?.(key, values) ?? ""

export function speak(tag: string, catalogues: Catalogue[]): void {
  words.value = speaks<Key>(tag, Object.assign({}, ...catalogues))
  locale.value = tag
}

export const unread = computed(() =>
  conversations.value.reduce((sum, { unread: count, muted }) => sum + (muted ? 0 : count), 0),
)

/** The conversation that is open on the screen, if any. */
export const current = computed(() => {
  const at = view.value
  return at.at === "thread" ? (conversations.value.find(({ id }) => id === at.id) ?? null) : null
})

export const business = computed(() => boot.value?.channel.name ?? "")

export function changeThread(id: string, change: (thread: Thread) => Thread): void {
  const thread = threads.value[id]
  if (thread) threads.value = { ...threads.value, [id]: change(thread) }
}

/** What the server leaves out, because it is nothing, put in. */
export function whole(conversation: Partial<MConversation>): MConversation {
  return { last: null, unread: 0, muted: false, team: [], ...conversation } as MConversation
}

/** The conversations, latest first, with this one as it is now. */
export function putConversation(conversation: MConversation): void {
  const others = conversations.value.filter(({ id }) => id !== conversation.id)
  conversations.value = [...others, whole(conversation)].sort((a, b) => inTime(b.updated_at, a.updated_at))
}

export function changeConversation(id: string, change: Partial<MConversation>): void {
  const names = Object.keys(change) as (keyof MConversation)[]
  const before = conversations.value.find((item) => item.id === id)
  if (!before || names.every((name) => before[name] === change[name])) return
  conversations.value = conversations.value.map((item) => (item.id === id ? { ...item, ...change } : item))
}
