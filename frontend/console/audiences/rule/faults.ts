import type { FieldProblem, Problem } from "../../kit/problem"
import type { Path } from "./edit"
import { isGroup, type Rule } from "./rule"

/** Something that is wrong with a condition, and in which part of it. */
export interface Fault {
  path: Path
  part: string
  message: string
}

/** Finds the condition that the server's words are about: `rule.of[1].of.where[0].value`, or with dots alone. */
export function faultOf(whole: Rule, { field, message }: FieldProblem): Fault | null {
  const steps: string[] = field.split(/[.[\]]+/).filter(Boolean)
  if (!["rule", "$"].includes(steps[0] ?? "")) return null
  steps.splice(0, steps[1] === "rule" ? 2 : 1)
  const path: number[] = []
  let now: Rule = whole
  while (steps[0] === "of") {
    if (now.type === "not") {
      now = now.of
      steps.shift()
    } else if (isGroup(now)) {
      const inner: Rule | undefined = now.of[Number(steps[1])]
      if (!inner) break
      path.push(Number(steps[1]))
      now = inner
      steps.splice(0, 2)
    } else break
  }
  return { path, part: steps.join("."), message }
}

/** What the server does not take of a rule, each beside its condition. */
export function faultsOf(whole: Rule, problem: Problem | null): readonly Fault[] {
  if (!problem) return []
  const told = problem.fields.length
    ? problem.fields
    : problem.where
      ? [{ field: problem.where, message: problem.words }]
      : []
  return told.flatMap((one) => faultOf(whole, one) ?? [])
}

export function faultsAt(faults: readonly Fault[], path: Path): readonly Fault[] {
  return faults.filter((one) => one.path.join() === path.join())
}
