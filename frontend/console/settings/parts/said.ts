import type { Problem } from "../../kit/problem"

/** A refusal as one line: what is wrong, and what to do. The title names only its kind. */
export function said(problem: Problem | null): string | undefined {
  if (!problem) return undefined
  return [problem.detail || problem.title, problem.remedy].filter(Boolean).join(" ")
}
