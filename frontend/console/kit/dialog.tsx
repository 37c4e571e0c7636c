import { signal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { t } from "../words"
import { Button, IconButton } from "./button"
import { classes } from "./classes"

interface DialogProps {
  title: string
  onClose: () => void
  children: ComponentChildren
  foot?: ComponentChildren
  size?: "small" | "medium" | "large" | undefined
  /** Draws no head: the content names itself (the palette does). */
  bare?: boolean | undefined
  class?: string | undefined
}

/** A modal: the platform's own, so focus stays in it, Escape closes it and the page behind is inert. */
export function Dialog({ title, onClose, children, foot, size = "small", bare, class: extra }: DialogProps) {
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null
    box.current?.showModal()
    return () => before?.focus?.()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; a press on the veil is the mouse's way
    <dialog
      ref={box}
      class={classes("dialog", `dialog-${size}`, extra)}
      aria-labelledby={bare ? undefined : id}
      aria-label={bare ? title : undefined}
      data-keys="own"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
    >
      {bare ? (
        children
      ) : (
        <div class="dialog-frame">
          <header class="dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="cross" label={t("dialog.close")} onClick={onClose} />
          </header>
          <div class="dialog-body">{children}</div>
          {foot && <footer class="dialog-foot">{foot}</footer>}
        </div>
      )}
    </dialog>
  )
}

interface Question {
  title: string
  text: ComponentChildren
  action: string
  danger?: boolean
}

const asked = signal<(Question & { answer: (yes: boolean) => void }) | null>(null)

/** Asks before something that cannot be undone. What can be undone is done at once, with an undo. */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer(yes) {
        asked.value = null
        resolve(yes)
      },
    }
  })
}

/** Where `confirm` shows its question; the shell has one. */
export function Questions() {
  const question = asked.value
  if (!question) return null
  return (
    <Dialog
      title={question.title}
      onClose={() => question.answer(false)}
      foot={
        <>
          <Button onClick={() => question.answer(false)}>{t("dialog.cancel")}</Button>
          <Button
            look="primary"
            class={question.danger ? "button-destroy" : undefined}
            onClick={() => question.answer(true)}
          >
            {question.action}
          </Button>
        </>
      }
    >
      <p>{question.text}</p>
    </Dialog>
  )
}
