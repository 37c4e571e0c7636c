import { Icon } from "../../kit/icon"
import type { IconName } from "../../kit/icons"
import type { Kind } from "./wire"

const ICONS: Readonly<Record<Exclude<Kind, "code">, IconName>> = {
  link: "link",
  button: "buttons",
  checkbox: "check",
  email: "mail",
}

/** The corners of a code to scan, and a few of its dots. */
const CODE = [
  "M4.5 4.5h6v6h-6z",
  "M13.5 4.5h6v6h-6z",
  "M4.5 13.5h6v6h-6z",
  "M13.5 13.5h2v2",
  "M19.5 13.5v2",
  "M17.5 17.5h2v2",
  "M13.5 19.5v-1",
]

/** The sign of where an entry point is put up. */
export function KindIcon({ kind, size = 18 }: { kind: Kind; size?: number }) {
  if (kind !== "code") return <Icon name={ICONS[kind]} size={size} />
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {CODE.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
