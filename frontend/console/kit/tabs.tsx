import type { ComponentChildren } from "preact"

export interface Tab {
  id: string
  label: string
  /** Null keeps a place for a number that is on its way. */
  count?: number | null | undefined
}

interface Props {
  label: string
  tabs: readonly Tab[]
  current: string
  onPick: (id: string) => void
  /** The id of the panel that they change. */
  panel: string
  children?: ComponentChildren
}

/** Views of one place, side by side; arrow keys move between them. */
export function Tabs({ label, tabs, current, onPick, panel }: Props) {
  const key = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = tabs.findIndex((tab) => tab.id === current)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onPick(next.id)
    const list = event.currentTarget as HTMLElement
    queueMicrotask(() => list.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus())
  }
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={key}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class="tab"
          data-tab={tab.id}
          aria-selected={tab.id === current}
          aria-controls={panel}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onPick(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span class="tab-count">{tab.count ?? ""}</span>}
        </button>
      ))}
    </div>
  )
}
