import { signal } from "@preact/signals"

export type SendKey = "enter" | "mod_enter"

const KEY = "rejoinder.send_key"

/** Which key sends: Enter, or Ctrl (⌘) with Enter. A choice of this browser. */
export const sendKey = signal<SendKey>(
  typeof localStorage !== "undefined" && localStorage.getItem(KEY) === "mod_enter" ? "mod_enter" : "enter",
)

export function chooseSendKey(key: SendKey): void {
  sendKey.value = key
  localStorage.setItem(KEY, key)
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">

/** Whether these keys send. Shift and Alt with Enter always begin a new line; on a touch keyboard Enter does, too. */
export function sendsOn({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed, touch = isTouch()): boolean {
  if (key !== "Enter" || shiftKey || altKey) return false
  return ctrlKey || metaKey || (sendKey.value === "enter" && !touch)
}

function isTouch(): boolean {
  return matchMedia("(pointer: coarse) and (hover: none)").matches
}
