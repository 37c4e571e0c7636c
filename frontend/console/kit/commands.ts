import { signal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { IconName } from "./icons"

/** Something that can be done here and now: by its keys, from the palette, and shown in the help. */
export interface Command {
  id: string
  title: string
  run: () => void
  /** `e`, `shift+e`, `mod+k`, `?`, or a sequence such as `g i`. */
  keys?: string | undefined
  /** Other keys that do the same. */
  also?: string | undefined
  group?: string | undefined
  icon?: IconName | undefined
  /** Works by its keys and stands in the help, but is no entry of the palette (moving up and down). */
  keysOnly?: boolean | undefined
  /** Works while one types, too. */
  always?: boolean | undefined
}

type Source = { readonly current: readonly Command[] }

const sources = signal<readonly Source[]>([])

/** All that can be done now; what came last (the innermost place) first, each once. */
export function available(): readonly Command[] {
  const all = [...sources.value].reverse().flatMap((source) => source.current)
  const seen = new Set<string>()
  return all.filter((command) => !seen.has(command.id) && seen.add(command.id))
}

/** Offers these commands for as long as the component is there. */
export function useCommands(commands: readonly (Command | false | null | undefined)[]): void {
  const source = useRef<readonly Command[]>([])
  source.current = commands.filter((command) => Boolean(command)) as Command[]
  useEffect(() => {
    sources.value = [...sources.value, source]
    return () => {
      sources.value = sources.value.filter((one) => one !== source)
    }
  }, [])
}

/** The keys as one presses them: a letter that needs Shift to be typed (`?`) is written as the letter. */
export function pressed(event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey">): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase()
  const typed = key.length === 1 && !/[a-z0-9]/.test(key)
  const held = [
    (event.metaKey || event.ctrlKey) && "mod",
    event.altKey && "alt",
    event.shiftKey && !typed && "shift",
  ].filter(Boolean)
  return [...held, key].join("+")
}

const SEQUENCE_MS = 900
let first: { keys: string; at: number } | null = null

/** Runs the command of these keys, if there is one now; answers whether there was. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented || event.repeat === undefined) return false
  const keys = pressed(event)
  const typing = isTyping(event.target)
  const own = event.target instanceof Element && event.target.closest('[data-keys="own"]')
  const usable = available().filter((command) => command.keys && ((!typing && !own) || command.always))
  const sequence = first && event.timeStamp - first.at < SEQUENCE_MS ? `${first.keys} ${keys}` : null
  first = null
  const found =
    usable.find((command) => command.keys === sequence) ??
    usable.find((command) => command.keys === keys || command.also === keys)
  if (found) {
    event.preventDefault()
    found.run()
    return true
  }
  if (usable.some((command) => command.keys?.startsWith(`${keys} `))) first = { keys, at: event.timeStamp }
  return false
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
}

export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => void handleKey(event)
  document.addEventListener("keydown", listen)
  return () => document.removeEventListener("keydown", listen)
}
