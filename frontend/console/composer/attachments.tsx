import { type Signal, signal } from "@preact/signals"
import type { Block, FileRef } from "../../shared/wire"
import { upload } from "../api"
import { Icon } from "../kit/icon"
import { asProblem } from "../kit/problem"
import { fileSize } from "../kit/size"
import { t } from "../text"

/** A file on its way into a message. */
export interface Attachment {
  id: string
  name: string
  size: number
  preview: string | null
  part: Signal<number>
  file: Signal<FileRef | null>
  wrong: Signal<string | null>
  stop: () => void
}

/** Begins to send a file; how far it is can be seen in its signals. */
export function attach(file: File): Attachment {
  const stop = new AbortController()
  const made: Attachment = {
    id: crypto.randomUUID(),
    name: file.name || t("attach.pasted"),
    size: file.size,
    preview: /^image\/(png|jpeg|gif|webp|avif)$/.test(file.type) ? URL.createObjectURL(file) : null,
    part: signal(0),
    file: signal(null),
    wrong: signal(null),
    stop: () => {
      stop.abort()
      if (made.preview) URL.revokeObjectURL(made.preview)
    },
  }
  const onProgress = (part: number) => {
    made.part.value = part
  }
  upload<FileRef>("/files", file, onProgress, stop.signal).then(
    (ref) => {
      made.part.value = 1
      made.file.value = ref
    },
    (error: unknown) => {
      const problem = asProblem(error)
      if (!stop.signal.aborted) made.wrong.value = problem.detail || problem.title
    },
  )
  return made
}

/** A file that was sent before: that of a message which was taken back. */
export function attached(file: FileRef): Attachment {
  const preview = file.media_type.startsWith("image/") ? file.url : null
  const [part, kept, wrong] = [signal(1), signal<FileRef | null>(file), signal<string | null>(null)]
  return { id: file.id, name: file.name, size: file.size, preview, part, file: kept, wrong, stop: () => {} }
}

/** The block that carries a file, by what it is. */
export function blockOf(file: FileRef): Block {
  const kind = file.media_type.split("/")[0]
  if (kind === "image") return { type: "image", file, alt: "" }
  if (kind === "audio" || kind === "video") return { type: kind, file }
  return { type: "file", file }
}

interface Props {
  all: readonly Attachment[]
  onRemove: (attachment: Attachment) => void
}

/** The files of the draft, each with how far it is. */
export function Attachments({ all, onRemove }: Props) {
  if (!all.length) return null
  return (
    <ul class="attachments" aria-label={t("attach.list")}>
      {all.map((one) => (
        <Chip key={one.id} one={one} onRemove={onRemove} />
      ))}
    </ul>
  )
}

function Chip({ one, onRemove }: { one: Attachment; onRemove: (attachment: Attachment) => void }) {
  const wrong = one.wrong.value
  const done = one.file.value !== null
  return (
    <li class={wrong ? "attachment attachment-wrong" : "attachment"}>
      {one.preview ? <img src={one.preview} alt="" /> : <Icon name="file" />}
      <span class="attachment-words">
        <span class="attachment-name">{one.name}</span>
        <small role="status">{wrong ?? fileSize(one.size)}</small>
      </span>
      <button
        type="button"
        class="tag-remove"
        aria-label={t("attach.remove", { name: one.name })}
        onClick={() => onRemove(one)}
      >
        ×
      </button>
      {!done && !wrong && (
        <progress value={one.part.value} max={1} aria-label={t("attach.progress", { name: one.name })} />
      )}
    </li>
  )
}
