import { classes } from "./classes"
import { Icon } from "./icon"
import { glyph } from "./mark"

interface Props {
  name: string
  url?: string | null | undefined
  size?: number | undefined
  /** The sign of the channel type it is about, in its colour. */
  channel?: string | undefined
  online?: boolean | undefined
}

/** A face, or the initials of the name where there is none. The name stands beside it, so it is decoration. */
export function Avatar({ name, url, size = 34, channel, online }: Props) {
  return (
    <span class="avatar" style={{ width: `${size}px`, height: `${size}px` }} aria-hidden="true">
      {url ? (
        <img src={url} alt="" width={size} height={size} loading="lazy" />
      ) : (
        <span class={size < 28 ? "avatar-letters avatar-small" : "avatar-letters"} data-letters={initials(name)} />
      )}
      {channel && (
        <span class={classes("avatar-dot avatar-channel", `channel-${channel}`)}>
          <Icon name={glyph(channel)} size={10} />
        </span>
      )}
      {online !== undefined && <span class={classes("avatar-dot", online ? "avatar-online" : "avatar-away")} />}
    </span>
  )
}

const letters = new Intl.Segmenter()
const LETTERED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Two letters for scripts that have initials, one character for those that do not. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = [...letters.segment(words[0] ?? "")][0]?.segment ?? ""
  if (!LETTERED.test(first)) return first || "?"
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : ([...(words[0] ?? "")][1] ?? "")
  return (first + (LETTERED.test(last) || /\p{N}/u.test(last) ? last : "")).toUpperCase()
}
