import { later } from "../../shared/message/later"
import { boot, business, full, link, online, phase, say, unread, view } from "../state"
import { hide } from "../talk"
import { Home } from "./home"
import { ALERT, CHAT, HOME, Icon } from "./icon"
import { Count } from "./launcher"
import { Bones, Refusal, Waiting } from "./states"

const Thread = later(() => import("./thread").then((thread) => thread.Thread), Bones)

const List = later(() => import("./thread").then((thread) => thread.List), Waiting)
/** Who may not write here is told so in words that nobody else needs. */
const Barred = later(() => import("./extras").then(() => Refusal), Waiting)

/** The messenger, opened: a dialog beside the page, or over all of it on a phone. */
export function Panel() {
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={business.value || say("messages")}
      aria-modal={full.value}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      <Inside />
    </section>
  )
}

function Inside() {
  if (phase.value === "refused" || phase.value === "identity") return <Barred about={phase.value} />
  if (!boot.value) return phase.value === "unreachable" ? <Refusal about="error" /> : <Waiting />
  if (view.value.at === "thread") return <Thread key={view.value.id ?? "new"} id={view.value.id} />
  return (
    <>
      {view.value.at === "home" ? <Home /> : <List />}
      <Connection />
      <Tabs />
    </>
  )
}

function Tabs() {
  const { at } = view.value
  return (
    <nav class="tabs">
      <Tab icon={HOME} name={say("home")} on={at === "home"} go={() => set("home")} />
      <Tab icon={CHAT} name={say("messages")} on={at === "list"} go={() => set("list")} count={unread.value} />
    </nav>
  )
}

function set(at: "home" | "list") {
  view.value = { at }
}

function Tab(props: { icon: string; name: string; on: boolean; go: () => void; count?: number }) {
  const { icon, name, on, go, count } = props
  return (
    <button
      type="button"
      aria-current={on ? "page" : undefined}
      aria-label={count ? `${name}, ${say("launcher_unread", { n: count })}` : undefined}
      onClick={go}
    >
      <Icon d={icon} />
      {!!count && <Count n={count} />}
      {name}
    </button>
  )
}

/** Says that the connection is gone, and what becomes of what is written. */
export function Connection() {
  const stuck = link.value === "waiting" || phase.value === "unreachable"
  return (
    <div class="connection" role="status">
      {!online.value ? [<Icon d={ALERT} />, say("offline")] : stuck ? [<i class="spin" />, say("reconnecting")] : null}
    </div>
  )
}
