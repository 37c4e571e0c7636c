import { signal } from "@preact/signals"
import { IconButton } from "../kit/button"
import { Dialog } from "../kit/dialog"
import { t } from "../words"

interface Picture {
  url: string
  alt: string
}

const shown = signal<Picture | null>(null)

export function openImage(picture: Picture): void {
  shown.value = picture
}

/** A picture over the page, as large as fits. */
export function ImageView() {
  const picture = shown.value
  if (!picture) return null
  const close = () => {
    shown.value = null
  }
  return (
    <Dialog title={picture.alt} bare class="image-view" onClose={close}>
      <img src={picture.url} alt={picture.alt} />
      <div class="image-actions">
        <a
          class="button button-icon"
          href={picture.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t("image.open")}
        >
          ↗
        </a>
        <IconButton icon="cross" label={t("dialog.close")} onClick={close} />
      </div>
    </Dialog>
  )
}
