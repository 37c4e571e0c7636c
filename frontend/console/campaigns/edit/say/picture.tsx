import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { FileRef } from "../../../../shared/wire"
import { upload } from "../../../api"
import { Button, IconButton } from "../../../kit/button"
import { asProblem } from "../../../kit/problem"
import { t } from "../text"

interface Props {
  image: FileRef | null | undefined
  onChange: (image: FileRef | null) => void
}

/** A picture that is sent up as soon as it is chosen or dropped. */
export function Picture({ image, onChange }: Props) {
  const part = useSignal<number | null>(null)
  const wrong = useSignal("")
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    wrong.value = ""
    part.value = 0
    try {
      onChange(await upload<FileRef>("/files", file, (done) => (part.value = done), new AbortController().signal))
    } catch (error) {
      wrong.value = asProblem(error).words
    }
    part.value = null
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's
    <div
      class="picture"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t("picture")}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ""
        }}
      />
      {image ? (
        <>
          <img src={image.url} alt={image.name} />
          <span class="picture-name">{image.name}</span>
          <IconButton icon="cross" size={16} label={t("picture_remove")} onClick={() => onChange(null)} />
        </>
      ) : (
        <Button look="quiet" icon="image" busy={part.value !== null} onClick={() => input.current?.click()}>
          {part.value === null ? t("picture_add") : t("picture_going", { percent: Math.round(part.value * 100) })}
        </Button>
      )}
      {wrong.value && (
        <p class="field-error" role="alert">
          {wrong.value}
        </p>
      )}
    </div>
  )
}
