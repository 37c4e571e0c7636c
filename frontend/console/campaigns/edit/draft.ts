import { computed, signal } from "@preact/signals"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import { api } from "../../api"
import { begun, type History, redone, stepped, undone } from "../../audiences/rule/history"
import { asProblem, type Problem } from "../../kit/problem"
import type { Campaign, Checked, Content, Definition, Fault, Variant, Wording } from "../wire"
import { PATH } from "../wire"
import { settled } from "./faults"
import { lacksOf } from "./lacks"

const SAVE_MS = 900
const CHECK_MS = 500

export type Saving = "saved" | "waiting" | "saving" | "lacking" | "stale" | "wrong"

/** A campaign that is written: what it says now, the way back, whether it is kept, and what is still to settle. */
export class Draft {
  readonly history = signal<History<Definition>>(begun({} as Definition))
  readonly saving = signal<Saving>("saved")
  readonly problem = signal<Problem | null>(null)
  readonly found = signal<Checked>({ problems: [], warnings: [] })
  /** Everything that is missing is marked: after one wanted to start. */
  readonly strict = signal(false)
  readonly touched = signal<readonly string[]>([])
  /** How many are meant now, once they were counted. */
  readonly people = signal<number | null>(null)
  readonly variantAt = signal(0)
  readonly locale = signal<string | null>(null)

  readonly said = computed(() => this.history.value.now)
  readonly lacks = computed<Fault[]>(() => lacksOf(this.said.value))
  readonly problems = computed<Fault[]>(() => (this.lacks.value.length ? this.lacks.value : this.found.value.problems))
  /** What is marked now. */
  readonly faults = computed<Fault[]>(() =>
    this.strict.value ? this.problems.value : settled(this.problems.value, this.touched.value),
  )
  readonly variant = computed<Variant>(() => {
    const all = this.said.value.variants ?? []
    return (all[this.variantAt.value] ?? all[0]) as Variant
  })
  readonly wordingAt = computed(() => {
    const at = this.variant.value.wordings.findIndex(({ locale }) => (locale ?? null) === this.locale.value)
    return Math.max(0, at)
  })
  readonly wording = computed<Wording>(() => this.variant.value.wordings[this.wordingAt.value] as Wording)
  readonly content = computed<Content>(() => this.wording.value.content)

  kept: Definition
  version: number
  #asked: ReturnType<typeof setTimeout> | undefined
  #checking: ReturnType<typeof setTimeout> | undefined
  #saves: Promise<void> | null = null

  constructor(
    readonly one: Campaign,
    readonly onKept: (one: Campaign) => void,
  ) {
    this.kept = one.definition
    this.version = one.version
    this.history.value = begun(one.definition)
    void this.check()
  }

  /** What is running is changed by a press of Save; a draft keeps itself. */
  get itself(): boolean {
    return this.one.state === "draft"
  }

  get dirty(): boolean {
    return this.history.peek().now !== this.kept
  }

  /** Where the content that is written now is in the definition. */
  get contentPath(): string {
    return `variants[${Math.min(this.variantAt.value, (this.said.value.variants?.length ?? 1) - 1)}].wordings[${this.wordingAt.value}].content`
  }

  /** Changes what is said; `tag` is the field that is typed in, so that a word is one step back. */
  put(said: Definition, tag = ""): void {
    this.history.value = stepped(this.history.peek(), said, tag, performance.now())
    if (tag && !this.touched.peek().includes(tag)) this.touched.value = [...this.touched.peek(), tag]
    this.#changed()
  }

  set(change: Partial<Definition>, tag = Object.keys(change)[0] ?? ""): void {
    this.put({ ...this.said.peek(), ...change }, tag)
  }

  setVariants(variants: Variant[], tag = ""): void {
    this.put({ ...this.said.peek(), variants }, tag)
  }

  setVariant(change: Partial<Variant>, at = this.variantAt.peek(), tag = ""): void {
    this.setVariants(
      (this.said.peek().variants ?? []).map((one, index) => (index === at ? { ...one, ...change } : one)),
      tag,
    )
  }

  /** Changes the content in the language that is written now; `at` is the field within it. */
  setContent<C extends Content>(change: Partial<C>, at = ""): void {
    const tag = at ? `${this.contentPath}.${at}` : ""
    const index = this.wordingAt.peek()
    const wordings = this.variant
      .peek()
      .wordings.map((one, n) => (n === index ? { ...one, content: { ...one.content, ...change } as Content } : one))
    this.setVariant({ wordings }, this.said.peek().variants?.indexOf(this.variant.peek()), tag)
  }

  undo = (): void => {
    this.history.value = undone(this.history.peek())
    this.#changed()
  }

  redo = (): void => {
    this.history.value = redone(this.history.peek())
    this.#changed()
  }

  #changed(): void {
    clearTimeout(this.#asked)
    clearTimeout(this.#checking)
    this.#checking = setTimeout(() => void this.check(), CHECK_MS)
    if (this.saving.peek() === "stale") return
    if (!this.dirty) {
      this.saving.value = "saved"
      return
    }
    this.saving.value = this.lacks.peek().length ? "lacking" : "waiting"
    if (this.itself && !this.lacks.peek().length) this.#asked = setTimeout(() => void this.save(), SAVE_MS)
  }

  /** Keeps what is said now; one after the other, so that no version is missed. */
  async save(): Promise<boolean> {
    clearTimeout(this.#asked)
    await this.#saves
    if (!this.dirty) return true
    if (this.lacks.peek().length || this.saving.peek() === "stale") return false
    this.#saves = this.#keep(this.history.peek().now)
    await this.#saves
    this.#saves = null
    return !this.dirty || this.saving.peek() === "waiting"
  }

  async #keep(definition: Definition): Promise<void> {
    this.saving.value = "saving"
    try {
      const one = await api.put<Campaign>(`${PATH}/${this.one.id}`, { version: this.version, definition })
      this.kept = definition
      this.version = one.version
      this.problem.value = null
      this.saving.value = "saved"
      this.onKept({ ...one, definition })
      if (this.dirty) this.#changed()
    } catch (error) {
      const problem = asProblem(error)
      this.problem.value = problem
      this.saving.value = problem.code === "changed_meanwhile" ? "stale" : "wrong"
    }
  }

  /** Asks what is missing and what is doubtful. */
  async check(): Promise<Checked> {
    if (this.lacks.peek().length) return { problems: this.lacks.peek(), warnings: [] }
    const asked = this.said.peek()
    try {
      const found = await api.post<Checked>(`${PATH}/check`, asked)
      if (asked === this.said.peek()) this.found.value = found
      return found
    } catch {
      return this.found.peek()
    }
  }

  /** The server has a newer one: taken over when nothing here waits, else somebody has to choose. */
  meet(one: Campaign): void {
    if (one.version <= this.version || this.#saves) return
    if (this.dirty) {
      clearTimeout(this.#asked)
      this.saving.value = "stale"
    } else this.take(one)
  }

  /** Goes on with what the server has; what was here can be got back by undoing. */
  take(one: Campaign): void {
    this.kept = one.definition
    this.version = one.version
    this.history.value = stepped(this.history.peek(), one.definition, "", performance.now())
    this.saving.value = "saved"
    this.problem.value = null
    void this.check()
  }

  async takeTheirs(): Promise<void> {
    this.take(await api.get<Campaign>(`${PATH}/${this.one.id}`))
  }

  async keepMine(): Promise<void> {
    this.version = (await api.get<Campaign>(`${PATH}/${this.one.id}`)).version
    this.saving.value = "waiting"
    await this.save()
  }

  /** The page is left: what can be kept is kept now. */
  leave(): boolean {
    clearTimeout(this.#asked)
    clearTimeout(this.#checking)
    if (this.itself && this.dirty) void this.save()
    return !this.dirty || (this.itself && !this.lacks.peek().length)
  }
}

export const Writing = createContext<Draft | null>(null)

export function useDraft(): Draft {
  const it = useContext(Writing)
  if (!it) throw new Error("There is no campaign to write here")
  return it
}

/** What is wrong with a field, if it is to be shown. */
export function useFault(field: string, deep = false): string | undefined {
  const { faults } = useDraft()
  return faults.value.find((one) => (deep ? one.field.startsWith(field) : one.field === field))?.text
}
