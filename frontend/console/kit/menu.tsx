import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useRef } from "preact/hooks"
import { Button, IconButton } from "./button"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"
import { Keys } from "./keys"
import { type Place, Popover } from "./popover"

export interface MenuItem {
  label: string
  run: () => void
  icon?: IconName | undefined
  keys?: string | undefined
  hint?: string | undefined
  danger?: boolean | undefined
  checked?: boolean | undefined
  /** Why it cannot be used now. */
  off?: string | false | undefined
}

export type MenuEntry = MenuItem | "line" | false

interface MenuProps {
  anchor: { current: HTMLElement | null }
  items: readonly MenuEntry[]
  label: string
  onClose: () => void
  place?: Place | undefined
  head?: ComponentChildren
}

/** A list of things to do; arrows, Home, End and first letters move in it. */
export function Menu({ anchor, items, label, onClose, place, head }: MenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const first = items.find((item) => typeof item === "object")
  return (
    <Popover anchor={anchor} onClose={onClose} place={place}>
      {head}
      <div ref={list} class="menu" role="menu" aria-label={label} onKeyDown={(event) => move(event, list.current)}>
        {items.map((item, at) =>
          item === "line" ? (
            <hr key={at} class="menu-line" />
          ) : (
            item && <Entry key={item.label} item={item} first={item === first} onClose={onClose} />
          ),
        )}
      </div>
    </Popover>
  )
}

function Entry({ item, first, onClose }: { item: MenuItem; first: boolean; onClose: () => void }) {
  const choice = item.checked !== undefined
  return (
    <button
      type="button"
      class={classes("menu-item", item.danger && "menu-danger")}
      {...(choice ? { role: "menuitemradio", "aria-checked": item.checked } : { role: "menuitem" })}
      aria-disabled={item.off ? true : undefined}
      tabIndex={-1}
      autofocus={first}
      onClick={() => {
        if (item.off) return
        onClose()
        item.run()
      }}
    >
      {item.icon && <Icon name={item.icon} />}
      <span class="menu-words">
        {item.label}
        {(item.off || item.hint) && <span class="menu-hint">{item.off || item.hint}</span>}
      </span>
      {item.keys && <Keys keys={item.keys} />}
      {choice && <Icon name="check" size={16} class={item.checked ? undefined : "menu-unchecked"} />}
    </button>
  )
}

function entries(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(".menu-item") ?? [])]
}

function move(event: KeyboardEvent, list: HTMLElement | null): void {
  const all = entries(list)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = destination(event.key, at, all)
  if (to === undefined) return
  event.preventDefault()
  event.stopPropagation()
  all[(to + all.length) % all.length]?.focus()
}

function destination(key: string, at: number, all: HTMLElement[]): number | undefined {
  if (key === "ArrowDown") return at + 1
  if (key === "ArrowUp") return at - 1
  if (key === "Home") return 0
  if (key === "End") return all.length - 1
  if (key.length !== 1 || key === " ") return undefined
  const letter = key.toLowerCase()
  const order = all.map((_, step) => (at + 1 + step) % all.length)
  return order.find((place) => all[place]?.textContent?.trim().toLowerCase().startsWith(letter))
}

interface MenuButtonProps {
  label: string
  items: readonly MenuEntry[]
  icon?: IconName | undefined
  /** Shows the label as words; otherwise the icon alone. */
  words?: ComponentChildren
  place?: Place | undefined
  keys?: string | undefined
  look?: "plain" | "quiet" | undefined
  off?: string | false | undefined
  class?: string | undefined
  head?: ComponentChildren
  /** Drawn in place of the icon (a face). */
  face?: ComponentChildren
}

/** A button that opens a menu. */
export function MenuButton(props: MenuButtonProps) {
  const { label, items, icon = "dots", words, place, keys, look, off, class: extra, head, face } = props
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const shared = {
    innerRef: anchor,
    expanded: open.value,
    popup: "menu" as const,
    keys,
    off,
    class: extra,
    onClick: () => {
      open.value = !open.value
    },
  }
  return (
    <>
      {words ? (
        <Button {...shared} look={look} after="down">
          {words}
        </Button>
      ) : (
        <IconButton {...shared} icon={icon} label={label} face={face} />
      )}
      {open.value && (
        <Menu
          anchor={anchor}
          items={items}
          label={label}
          place={place}
          head={head}
          onClose={() => {
            open.value = false
          }}
        />
      )}
    </>
  )
}
