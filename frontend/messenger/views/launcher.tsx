import { opened, say, unread } from "../state"
import { hide, show } from "../talk"
import { CHAT, DOWN, Icon } from "./icon"

/** The round button in the corner of the page. */
export function Launcher() {
  const open = opened.value
  const count = unread.value
  const label = say(open ? "launcher_close" : "launcher_open")
  return (
    <button
      type="button"
      class="launcher"
      aria-expanded={open}
      aria-label={count ? `${label}, ${say("launcher_unread", { n: count })}` : label}
      onClick={() => (open ? hide() : show())}
    >
      <Icon d={open ? DOWN : CHAT} />
      {!open && count > 0 && <Count n={count} />}
    </button>
  )
}

export function Count({ n }: { n: number }) {
  return (
    <span class="count" aria-hidden="true">
      {n > 99 ? "99+" : n}
    </span>
  )
}
