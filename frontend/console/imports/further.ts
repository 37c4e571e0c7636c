import type { DataImport, State } from "./wire"

const ORDER: readonly State[] = ["draft", "running", "cancelled", "failed", "done", "undoing", "undone"]

/** Of two answers about one import the one that is further: a live change may overtake the answer to a request. */
export function further(one: DataImport, other: DataImport | null): DataImport {
  if (!other || other.id !== one.id || place(other) < place(one)) return one
  return { ...other, file: other.file ?? one.file, mapping: other.mapping ?? one.mapping }
}

function place({ state, read, undone }: DataImport): number {
  return ORDER.indexOf(state) * 1e9 + (state === "undoing" ? (undone?.done ?? 0) : read)
}
