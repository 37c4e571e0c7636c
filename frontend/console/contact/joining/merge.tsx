import { useSignal } from "@preact/signals"
import { adopt } from "../../kit/adopt"
import type { Contact } from "../../wire"
import { Choose } from "./choose"
import { Compare } from "./compare"
import sheet from "./joining.css" with { type: "text" }

adopt(sheet)

export interface MergeProps {
  contact: Contact
  /** Whom it is compared with, when that is known already. */
  other?: string | undefined
  onClose: () => void
  onDone: (contact: Contact) => void
}

/** Two contacts turn out to be one person: chosen, compared, merged. */
export function Merge({ contact, other, onClose, onDone }: MergeProps) {
  const chosen = useSignal(other)
  if (!chosen.value) return <Choose contact={contact} onPick={(id) => (chosen.value = id)} onClose={onClose} />
  return (
    <Compare
      contact={contact}
      other={chosen.value}
      onBack={() => (chosen.value = undefined)}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
