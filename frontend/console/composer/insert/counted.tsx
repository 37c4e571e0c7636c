import { TextField, type TextFieldProps } from "../../kit/field"
import type { Limits } from "../../wire"
import { length } from "../measure"
import { say } from "../words"

interface Props extends TextFieldProps {
  /** How long it may be on this channel; without it nobody counts. */
  most: number | undefined
  measure: Limits["measure"] | undefined
}

/** A line of text that says how much of its length is used near the end, and how much is over. */
export function Counted({ most, measure, error, ...props }: Props) {
  const used = length(props.value.trim(), measure)
  const over = most ? used - most : 0
  const near = most && used > most * 0.6
  return (
    <TextField
      {...props}
      autocomplete="off"
      optional={near ? say("limit.count", { used, most }) : props.optional}
      error={error ?? (over > 0 ? say("limit.over", { n: over }) : undefined)}
    />
  )
}

/** Whether a text is too long for the channel. */
export function isOver(text: string, most: number | undefined, measure: Limits["measure"] | undefined): boolean {
  return Boolean(most) && length(text.trim(), measure) > (most ?? 0)
}
