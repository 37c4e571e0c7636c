import { t } from "../words"
import { Button } from "./button"
import { Icon } from "./icon"

export interface FieldProblem {
  field: string
  message: string
}

/** Something the server refused, or that never reached it, in words for a person. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
    readonly remedy: string | null = null,
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterS: number | null = null,
    /** The one field that it is about, where it is said of no other. */
    readonly where: string | null = null,
  ) {
    super(title)
  }

  /** Whether the words are our own: the server said nothing, and the title is what happened. */
  private get own(): boolean {
    return this.status === 0 || this.code === "unexpected"
  }

  /** What is wrong, as a sentence: the server's titles name only its kind. */
  get what(): string {
    return this.own ? this.title : this.detail || this.title
  }

  /** What to do about it. */
  get advice(): string {
    return (this.own ? this.detail : this.remedy) ?? ""
  }

  /** All of it in one line. */
  get words(): string {
    return [this.own ? `${this.title}.` : this.what, this.advice].filter(Boolean).join(" ")
  }

  /** What is wrong with one field, for the line under it. */
  field(name: string): string | undefined {
    const found = this.fields.find((one) => one.field === name)?.message
    return found ?? (this.where === name ? this.words : undefined)
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(0, "broken", t("problem.broken"), t("problem.broken_detail"))
}

interface ViewProps {
  error: unknown
  onRetry?: (() => void) | undefined
}

/** An error in the place of what could not be shown: what happened, what to do, and a way to try again. */
export function ProblemView({ error, onRetry }: ViewProps) {
  const problem = asProblem(error)
  const forbidden = problem.status === 403
  return (
    <div class="empty" role="alert">
      <Icon name={forbidden ? "lock" : problem.code === "offline" ? "offline" : "warn"} size={28} />
      <h2 class="empty-title">{problem.title}</h2>
      <p class="empty-text">{[problem.detail, problem.remedy].filter(Boolean).join(" ")}</p>
      {onRetry && !forbidden && (
        <Button icon="retry" onClick={onRetry}>
          {t("problem.retry")}
        </Button>
      )}
    </div>
  )
}
