/** A sheet that comes up over the screen: a dialog of the browser's own, so that focus and Escape are its business. */
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { Sign } from "./icons"
import { say } from "./words"

interface Props {
  title: string
  onClose: () => void
  children: ComponentChildren
}

export function Sheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    // Taken out of the page, a dialog gives the focus back to nobody.
    return () => before instanceof HTMLElement && before.isConnected && before.focus()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; a tap beside it is for fingers
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={title}
      onCancel={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" class="plain" aria-label={say("close")} onClick={onClose}>
          <Sign name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
