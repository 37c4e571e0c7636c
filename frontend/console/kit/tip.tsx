import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Keys } from "./keys"

interface Tip {
  text: string
  keys: string | null
  at: DOMRect
}

const WAIT = 450

/** Shows the words of whatever carries `data-tip`, under the mouse for a moment or with the keyboard on it. */
export function Tips() {
  const tip = useSignal<Tip | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer = 0
    const hide = () => {
      clearTimeout(timer)
      tip.value = null
    }
    const show = (target: EventTarget | null, wait: number) => {
      const owner = target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null
      hide()
      const text = owner?.dataset.tip
      if (!owner || !text || owner.getAttribute("aria-expanded") === "true") return
      timer = window.setTimeout(() => {
        if (owner.isConnected)
          tip.value = { text, keys: owner.dataset.tipKeys ?? null, at: owner.getBoundingClientRect() }
      }, wait)
    }
    const over = (event: PointerEvent) => event.pointerType === "mouse" && show(event.target, WAIT)
    const focus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(":focus-visible")) show(event.target, WAIT)
    }
    /** A finger has no way to hover: pressing what cannot be used says why. */
    const press = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('[aria-disabled="true"][data-tip]'))
        show(event.target, 0)
    }
    const listeners: [string, (event: never) => void][] = [
      ["pointerover", over],
      ["focusin", focus],
      ["focusout", hide],
      ["pointerdown", hide],
      ["keydown", hide],
      ["click", press],
      ["scroll", hide],
    ]
    for (const [name, act] of listeners) document.addEventListener(name, act as EventListener, true)
    return () => {
      hide()
      for (const [name, act] of listeners) document.removeEventListener(name, act as EventListener, true)
    }
  }, [tip])
  const shown = tip.value
  useEffect(() => {
    const node = box.current
    if (!node || !shown) return
    node.showPopover?.()
    const left = shown.at.left + shown.at.width / 2 - node.offsetWidth / 2
    const below = shown.at.bottom + 6
    const top = below + node.offsetHeight > innerHeight ? shown.at.top - 6 - node.offsetHeight : below
    node.style.left = `${Math.max(6, Math.min(left, innerWidth - node.offsetWidth - 6))}px`
    node.style.top = `${top}px`
  }, [shown])
  if (!shown) return null
  return (
    <div ref={box} class="tip" popover="manual" aria-hidden="true">
      {shown.text}
      {shown.keys && <Keys keys={shown.keys} />}
    </div>
  )
}
