import { type ReadonlySignal, signal } from "@preact/signals"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import * as edit from "../rule/edit"
import type { Fault } from "../rule/faults"
import { begun, type History, redone, stepped, undone } from "../rule/history"
import { isGroup, type Node, type Rule } from "../rule/rule"
import type { Vocabulary } from "../rule/vocabulary"

/** Where the keyboard goes after the next drawing: into the row of a node, or to where it was. */
type Wish = { key: string; where: "first" | "menu" } | { element: Element | null }

/** The rule that is put together, with what is done to it, and a way back. */
export class Build {
  readonly history: { value: History<Rule>; peek: () => History<Rule> }
  readonly wish = signal<Wish | null>(null)
  /** What a screen reader is told about what was just done. */
  readonly told = signal("")

  constructor(
    rule: Rule,
    readonly words: Vocabulary,
    readonly faults: ReadonlySignal<readonly Fault[]>,
    /** Whether what is unfinished is marked: after one wanted to save. */
    readonly strict: ReadonlySignal<boolean>,
  ) {
    this.history = signal(begun(rule))
  }

  get whole(): Rule {
    return this.history.value.now
  }

  /** Begins anew with another rule: nothing of this is undone. */
  begin(rule: Rule): void {
    this.history.value = begun(rule)
  }

  put(rule: Rule, tag = ""): void {
    this.history.value = stepped(this.history.peek(), rule, tag, performance.now())
  }

  /** Changes a node; `tag` names the part that is typed in, so that a word is one step. */
  set(path: edit.Path, node: Node, tag = ""): void {
    this.put(edit.replaced(this.history.peek().now, path, node), tag && `${path.join()} ${tag}`)
  }

  add(group: edit.Path, rule: Rule): void {
    this.put(edit.added(this.history.peek().now, group, rule))
    this.wish.value = { key: edit.keyOf(rule), where: "first" }
  }

  remove(path: edit.Path): void {
    const { now } = this.history.peek()
    const group = edit.at(now, path.slice(0, -1))
    const index = path.at(-1) ?? 0
    const left = group && isGroup(group) ? group.of.filter((_, at) => at !== index) : []
    const next = left[Math.min(index, left.length - 1)]
    const above = group && edit.keyOf(group)
    this.put(edit.removed(now, path))
    this.wish.value = next ? { key: edit.keyOf(next), where: "menu" } : above ? { key: above, where: "first" } : null
  }

  move(path: edit.Path, by: 1 | -1): number | null {
    const { whole, path: to } = edit.moved(this.history.peek().now, path, by)
    if (to.join() === path.join()) return null
    this.wish.value = { element: document.activeElement }
    this.put(whole)
    return (to.at(-1) ?? 0) + 1
  }

  /** Changes the tree around a node, and stays with it. */
  turn(path: edit.Path, change: (whole: Rule, path: edit.Path) => Rule): void {
    const { now } = this.history.peek()
    const node = edit.at(now, path)
    this.put(change(now, path))
    if (node) this.wish.value = { key: edit.keyOf(node), where: "menu" }
  }

  undo = (): void => {
    this.history.value = undone(this.history.peek())
  }

  redo = (): void => {
    this.history.value = redone(this.history.peek())
  }
}

export const Building = createContext<Build | null>(null)

export function useBuild(): Build {
  const it = useContext(Building)
  if (!it) throw new Error("There is no rule to build here")
  return it
}
