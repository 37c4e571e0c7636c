import type { Group } from "./wire"

const EXAMPLES = 5

/** Addresses that get the same answer for the same reason, whatever the policy. */
export interface Joined extends Omit<Group, "policy"> {
  policies: readonly string[]
}

/** Puts groups together that say the same under several policies: the largest first. */
export function joined(groups: readonly Group[]): Joined[] {
  const found = new Map<string, Joined>()
  for (const { policy, ...one } of groups) {
    const key = JSON.stringify([one.outcome, one.rule, one.why, one.instead])
    const before = found.get(key)
    found.set(key, before ? together(before, one, policy) : { ...one, policies: [policy] })
  }
  return [...found.values()].sort((one, other) => other.count - one.count)
}

function together(before: Joined, one: Omit<Group, "policy">, policy: string): Joined {
  return {
    ...before,
    count: before.count + one.count,
    examples: [...new Set([...before.examples, ...one.examples])].slice(0, EXAMPLES),
    from: outer(before.from, one.from, (first, second) => first < second),
    to: outer(before.to, one.to, (first, second) => first > second),
    policies: before.policies.includes(policy) ? before.policies : [...before.policies, policy],
  }
}

function outer(one: string | null, other: string | null, wins: (one: number, other: number) => boolean): string | null {
  if (!one || !other) return one ?? other
  return wins(Date.parse(one), Date.parse(other)) ? one : other
}
