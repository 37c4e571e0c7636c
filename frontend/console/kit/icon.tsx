import { type IconName, icons } from "./icons"

interface Props {
  name: IconName
  size?: number
  class?: string
}

/** Draws one icon of the set; it is decoration, so its owner carries the name. */
export function Icon({ name, size = 18, class: extra }: Props) {
  return (
    <svg class={extra ? `icon ${extra}` : "icon"} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {icons[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
