import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useId, useRef } from "preact/hooks"
import { t } from "../words"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"
import { Keys } from "./keys"
import { type Place, Popover } from "./popover"

export interface Choice {
  id: string
  label: string
  hint?: string | undefined
  icon?: IconName | undefined
  art?: ComponentChildren
  group?: string | undefined
  /** Shown with a tick; `some` is a mixed state of several things at once. */
  checked?: boolean | "some" | undefined
  /** Further words it is found by. */
  also?: string | undefined
  keys?: string | undefined
  /** Drawn in place of the label. */
  words?: ComponentChildren
}

interface ListProps {
  choices: readonly Choice[]
  onPick: (choice: Choice) => void
  label: string
  placeholder: string
  /** Offers to make what was typed and not found. */
  onCreate?: ((name: string) => void) | undefined
  createLabel?: ((name: string) => string) | undefined
  onQuery?: ((query: string) => void) | undefined
  /** The choices are found elsewhere (by the server), so they are shown as they come. */
  found?: boolean | undefined
  empty?: string | undefined
  foot?: ComponentChildren
}

/** A search field over a list: type to narrow, arrows to move, Enter to pick. */
export function PickList(props: ListProps) {
  const { choices, label, placeholder, onPick, onCreate, createLabel, onQuery, found, empty, foot } = props
  const id = useId()
  const query = useSignal("")
  const at = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  const shown = found ? choices : narrow(choices, query.value)
  const typed = query.value.trim()
  const makes = onCreate && typed && !choices.some((choice) => same(choice.label, typed))
  const last = shown.length - 1 + (makes ? 1 : 0)
  const current = Math.min(at.value, last)
  const pick = (index: number) => {
    const choice = shown[index]
    if (choice) onPick(choice)
    else if (makes && index === shown.length) onCreate(typed)
  }
  const go = (index: number) => {
    at.value = Math.max(0, Math.min(index, last))
    list.current?.querySelector(`[data-at="${at.value}"]`)?.scrollIntoView({ block: "nearest" })
  }
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(current >= last ? 0 : current + 1),
      ArrowUp: () => go(current <= 0 ? last : current - 1),
      PageDown: () => go(current + 8),
      PageUp: () => go(current - 8),
      Enter: () => pick(current),
    }
    const act = moves[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div class="picker">
      <div class="picker-search">
        <Icon name="search" size={16} />
        <input
          autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={last >= 0 ? `${id}-${current}` : undefined}
          aria-label={label}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value
            at.value = 0
            onQuery?.(event.currentTarget.value)
          }}
          onKeyDown={key}
        />
      </div>
      <div ref={list} class="picker-list" role="listbox" id={`${id}-list`} aria-label={label} tabIndex={-1}>
        {shown.map((choice, index) => (
          <Row
            key={choice.id}
            id={`${id}-${index}`}
            at={index}
            choice={choice}
            current={index === current}
            head={choice.group !== shown[index - 1]?.group ? choice.group : undefined}
            onHover={() => {
              at.value = index
            }}
            onPick={() => pick(index)}
          />
        ))}
        {makes && (
          <Row
            id={`${id}-${shown.length}`}
            at={shown.length}
            choice={{ id: "", label: createLabel?.(typed) ?? typed, icon: "plus" }}
            current={current === shown.length}
            onHover={() => {
              at.value = shown.length
            }}
            onPick={() => pick(shown.length)}
          />
        )}
      </div>
      {last < 0 && (
        <p class="picker-none" role="status">
          {empty ?? t("picker.none")}
        </p>
      )}
      {foot}
    </div>
  )
}

interface RowProps {
  id: string
  at: number
  choice: Choice
  current: boolean
  head?: string | undefined
  onHover: () => void
  onPick: () => void
}

function Row({ id, at, choice, current, head, onHover, onPick }: RowProps) {
  return (
    <>
      {head && (
        <div class="picker-group" role="presentation">
          {head}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant marks it */}
      <div
        id={id}
        data-at={at}
        role="option"
        aria-selected={current}
        aria-checked={choice.checked === undefined ? undefined : choice.checked === "some" ? "mixed" : choice.checked}
        class={classes("picker-row", current && "picker-current")}
        onPointerMove={onHover}
        onClick={onPick}
      >
        {choice.art ?? (choice.icon && <Icon name={choice.icon} />)}
        <span class="picker-words">
          <span class="picker-label">{choice.words ?? choice.label}</span>
          {choice.hint && <span class="picker-hint">{choice.hint}</span>}
        </span>
        {choice.keys && <Keys keys={choice.keys} />}
        {choice.checked && <Icon name={choice.checked === "some" ? "dots" : "check"} size={16} />}
      </div>
    </>
  )
}

interface PickerProps extends ListProps {
  anchor: { current: HTMLElement | null }
  onClose: () => void
  place?: Place | undefined
}

/** The same in a panel by a button. */
export function Picker({ anchor, onClose, place, ...list }: PickerProps) {
  return (
    <Popover anchor={anchor} onClose={onClose} place={place} role="dialog" label={list.label} class="picker-panel">
      <PickList {...list} />
    </Popover>
  )
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** Those that hold every typed word, those that begin with the first word before the others. */
export function narrow<C extends Choice>(choices: readonly C[], query: string): readonly C[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (!words.length) return choices
  const text = (choice: C) => plain(`${choice.label} ${choice.also ?? ""} ${choice.hint ?? ""}`)
  const kept = choices.filter((choice) => words.every((word) => text(choice).includes(word)))
  const first = (choice: C) => (plain(choice.label).startsWith(words[0] ?? "") ? 0 : 1)
  return [...kept].sort((one, other) => first(one) - first(other))
}
