import { lightbox, say } from "../state"
import { CROSS, Tool } from "./icon"

/** An image over the whole window. A modal dialog: the browser keeps the focus in it and brings it back. */
export function Lightbox() {
  const image = lightbox.value
  return (
    <dialog
      ref={open}
      class="lightbox"
      aria-label={image?.alt}
      onClose={forget}
      onClick={close}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === "Escape") close(event)
      }}
    >
      <img src={image?.url} alt={image?.alt} />
      <Tool d={CROSS} name={say("close")} />
    </dialog>
  )
}

function open(dialog: HTMLDialogElement | null): void {
  dialog?.showModal()
}

function close(event: Event & { currentTarget: HTMLDialogElement }): void {
  event.preventDefault()
  event.currentTarget.close()
}

function forget(): void {
  lightbox.value = null
}
