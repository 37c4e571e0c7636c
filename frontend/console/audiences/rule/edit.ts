import { bare, type Group, isGroup, made, type Node, type Rule, rooted } from "./rule"

/** Where a node stands: the places in the groups that lead to it. Denials take no place; `[]` is the whole. */
export type Path = readonly number[]

/** Groups within groups; the whole is the first. */
export const DEEPEST = 8
export const MOST = 50

let count = 0
const keys = new WeakMap<Node, string>()

/** A name of a node that stays its own while it is changed and moved. */
export function keyOf(rule: Rule): string {
  const { node } = bare(rule)
  const known = keys.get(node)
  if (known) return known
  count += 1
  keys.set(node, `n${count}`)
  return `n${count}`
}

function same<T extends Node>(before: Node, now: T): T {
  if (before !== now) keys.set(now, keyOf(before))
  return now
}

/** What stands at a place, without the denials around it. */
export function at(whole: Rule, path: Path): Node | undefined {
  let { node } = bare(whole)
  for (const index of path) {
    const inner = isGroup(node) ? node.of[index] : undefined
    if (!inner) return undefined
    node = bare(inner).node
  }
  return node
}

export function isDenied(whole: Rule, path: Path): boolean {
  const group = at(whole, path.slice(0, -1))
  const inner = group && isGroup(group) ? group.of[path.at(-1) ?? -1] : whole
  return inner ? bare(inner).denied : false
}

type Change = (rules: readonly Rule[], index: number) => readonly Rule[]

/** Changes the list of rules in which the node of the path stands; what is on the way is made anew. */
function within(whole: Rule, path: Path, change: Change): Rule {
  const { node, denied } = bare(whole)
  const [first, ...rest] = path
  if (first === undefined || !isGroup(node)) return whole
  const of = rest.length
    ? node.of.map((inner, index) => (index === first ? within(inner, rest, change) : inner))
    : change(node.of, first)
  return made(same(node, { ...node, of }), denied)
}

/** Puts another node into a place; whether it is denied stays. */
export function replaced(whole: Rule, path: Path, node: Node): Rule {
  const before = at(whole, path)
  if (!before) return whole
  same(before, node)
  if (!path.length) return made(node, bare(whole).denied)
  return within(whole, path, (rules, index) =>
    rules.map((rule, place) => (place === index ? made(node, bare(rule).denied) : rule)),
  )
}

/** Makes a place mean the opposite. */
export function denied(whole: Rule, path: Path): Rule {
  return within(whole, path, (rules, index) => rules.map((rule, place) => (place === index ? opposite(rule) : rule)))
}

function opposite(rule: Rule): Rule {
  const { node, denied: was } = bare(rule)
  return made(node, !was)
}

/** Adds at the end of a group, when there is room. */
export function added(whole: Rule, group: Path, rule: Rule): Rule {
  const node = at(whole, group)
  if (!node || !isGroup(node) || node.of.length >= MOST) return whole
  return replaced(whole, group, { ...node, of: [...node.of, rule] })
}

export function removed(whole: Rule, path: Path): Rule {
  return within(whole, path, (rules, index) => rules.filter((_, place) => place !== index))
}

/** Puts a copy behind a place. */
export function duplicated(whole: Rule, path: Path): Rule {
  return within(whole, path, (rules, index) =>
    rules.length >= MOST
      ? rules
      : rules.flatMap((rule, place) => (place === index ? [rule, structuredClone(rule)] : [rule])),
  )
}

/** Moves a place up or down among its neighbours; at the end of its group it leaves it, if it is in one. */
export function moved(whole: Rule, path: Path, by: 1 | -1): { whole: Rule; path: Path } {
  const stay = { whole, path }
  const above = path.slice(0, -1)
  const group = at(whole, above)
  const index = path.at(-1)
  if (index === undefined || !group || !isGroup(group)) return stay
  const to = index + by
  if (to >= 0 && to < group.of.length) {
    const next = within(whole, path, (rules) => swapped(rules, index, to))
    return { whole: next, path: [...above, to] }
  }
  const place = above.at(-1)
  const rule = group.of[index]
  if (place === undefined || !rule) return stay
  const after = by > 0 ? place + 1 : place
  const without = removed(whole, path)
  const next = within(without, above, (rules) => [...rules.slice(0, after), rule, ...rules.slice(after)])
  return { whole: next, path: [...above.slice(0, -1), after] }
}

function swapped(rules: readonly Rule[], one: number, other: number): readonly Rule[] {
  const now = [...rules]
  ;[now[one], now[other]] = [rules[other] as Rule, rules[one] as Rule]
  return now
}

/** Puts a node into a group of its own, to which others can be added. */
export function grouped(whole: Rule, path: Path): Rule {
  const above = at(whole, path.slice(0, -1))
  const type: Group["type"] = above?.type === "all" ? "any" : "all"
  return within(whole, path, (rules, index) =>
    rules.map((rule, place) => (place === index ? { type, of: [rule] } : rule)),
  )
}

/** Puts what is in a group into the place of the group. */
export function ungrouped(whole: Rule, path: Path): Rule {
  return within(whole, path, (rules, index) =>
    rules.flatMap((rule, place) => {
      const { node, denied: was } = bare(rule)
      return place === index && isGroup(node) && !was ? node.of : [rule]
    }),
  )
}

/** How many groups are in each other, the deepest way down. */
export function depth(rule: Rule): number {
  const { node } = bare(rule)
  return isGroup(node) ? 1 + Math.max(0, ...node.of.map(depth)) : 0
}

/** Whether a group can be made in the group of a path. */
export function hasDepth(group: Path): boolean {
  return group.length + 1 < DEEPEST
}

/** The conditions of a rule, in the order in which one reads them. */
export function conditions(whole: Rule): { node: Node; path: Path }[] {
  const walk = (rule: Rule, path: Path): { node: Node; path: Path }[] => {
    const { node } = bare(rule)
    if (!isGroup(node)) return [{ node, path }]
    return node.of.flatMap((inner, index) => walk(inner, [...path, index]))
  }
  return walk(rooted(whole), [])
}
