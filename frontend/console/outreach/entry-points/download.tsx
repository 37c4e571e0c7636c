import { Icon } from "../../kit/icon"

interface DownloadProps {
  href: string
  file: string
  label: string
  hint?: string
}

/** A file to take along. */
export function Download({ href, file, label, hint }: DownloadProps) {
  return (
    <div class="entry-download">
      <a class="button button-plain" href={href} download={file}>
        <Icon name="download" />
        <span class="button-words">{label}</span>
      </a>
      {hint && <span class="field-hint">{hint}</span>}
    </div>
  )
}
