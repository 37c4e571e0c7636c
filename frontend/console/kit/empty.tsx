import type { ComponentChildren } from "preact"
import { Icon } from "./icon"
import type { IconName } from "./icons"

interface Props {
  icon: IconName
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}

/** What a place says while nothing is in it: what would be here and how it comes. */
export function Empty({ icon, title, children, action }: Props) {
  return (
    <div class="empty">
      <Icon name={icon} size={28} />
      <h2 class="empty-title">{title}</h2>
      {children && <p class="empty-text">{children}</p>}
      {action}
    </div>
  )
}
