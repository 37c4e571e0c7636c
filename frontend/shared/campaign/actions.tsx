import { safeHref } from "../links"
import type { Action } from "./wire"

interface Props {
  actions: Action[] | undefined
  press: (action: Action) => void
}

/** What can be pressed; an address is a link, which stays in this tab if it is on the same site. */
export function Actions({ actions = [], press }: Props) {
  return (
    <div class="acts">
      {actions.map((action) => {
        const { kind, title, value = "" } = action
        const href = kind === "url" ? safeHref(value, location.href) : null
        const Tag = (href ? "a" : "button") as "a"
        return (
          <Tag
            class="action"
            type="button"
            href={href as string}
            target={href?.startsWith(location.origin) ? "_self" : "_blank"}
            onClick={() => press(action)}
          >
            {title}
          </Tag>
        )
      })}
    </div>
  )
}
