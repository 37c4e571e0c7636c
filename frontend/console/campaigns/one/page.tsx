import type { OneProps } from "../page"

export function Going({ one }: OneProps & { part: string | undefined }) {
  return <p>{one.definition.name}</p>
}
