import { signal, useSignal } from "@preact/signals"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import { IconButton } from "../kit/button"
import { Icon } from "../kit/icon"
import { navigate, withQuery } from "../shell/router"
import { t } from "../text"

/** Whether the search field is open. */
export const searching = signal(false)

const PAUSE_MS = 250

function find(q: string): void {
  navigate(withQuery({ q: q.trim() || null }), { replace: true })
}

export function leaveSearch(): void {
  searching.value = false
  find("")
}

/** Words to look for in names and messages; the list follows as one types. */
export function SearchField({ q }: { q: string }) {
  const text = useSignal(q)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (text.value.trim() === q) return
    const timer = setTimeout(() => find(text.value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text.value, q])
  return (
    <search class="list-search">
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") leaveSearch()
          if (event.key === "Enter" && !event.isComposing) find(text.value)
        }}
      />
      <IconButton icon="cross" size={16} label={t("search.leave")} onClick={leaveSearch} />
    </search>
  )
}
