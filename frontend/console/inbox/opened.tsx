import { ContactPanel } from "../contact/panel"
import type { Filter } from "../store/views"
import { ThreadPane } from "../thread/pane"

export interface OpenedProps {
  id: string
  filter: Filter
  onLeave: () => void
}

/** What stands beside the list when a conversation is open: the thread and the contact. */
export function Opened({ id, filter, onLeave }: OpenedProps) {
  return (
    <>
      <ThreadPane key={id} id={id} filter={filter} onLeave={onLeave} />
      <ContactPanel key={`contact-${id}`} conversation={id} filter={filter} />
    </>
  )
}
