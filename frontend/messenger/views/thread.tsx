import "../rest"
import { Component } from "preact"
import { later } from "../../shared/message/later"
import type { MessageSetting } from "../../shared/message/words"
import { load } from "../reading"
import "../seeing"
import { desk } from "../session"
import { boot, business, current, lightbox, locale, menu, say, settings, threads, view } from "../state"
import { Composer } from "./composer"
import { Faces } from "./face"
import { hoursShort } from "./home"
import { BACK, Tool } from "./icon"
import { Connection } from "./panel"
import { Close } from "./states"
import { Talk } from "./talk"

export { List } from "./list"

const MORE = "M5 12h1M11.5 12h1M18 12h1"

const Blocked = later(() => import("./extras").then((extras) => extras.Blocked))
const Leave = later(() => import("./extras").then((extras) => extras.Leave))
const Notify = later(() => import("./extras").then((extras) => extras.Notify))
const Lightbox = later(() => import("./extras").then((extras) => extras.Lightbox))

/** One conversation; with no id, a new one. */
export class Thread extends Component<{ id: string | null }> {
  override componentDidMount(): void {
    lightbox.value = null
    menu.value = null
    this.componentDidUpdate()
  }

  /** What is not known, at first or since everything was forgotten, is asked for. */
  override componentDidUpdate(): void {
    const { id } = this.props
    const known = threads.value[id ?? ""]
    if (id && (!known || known.phase === "partial")) queueMicrotask(() => void load(id))
  }

  render({ id }: { id: string | null }) {
    const setting: MessageSetting = {
      say,
      locale: locale.value,
      onReply: boot.value?.blocked
        ? undefined
        : (title, payload) => desk.send?.([{ type: "text", text: title }], payload),
      onImage(image) {
        lightbox.value = image
      },
    }
    return (
      <>
        <Head id={id} />
        <Connection />
        <Talk id={id} setting={setting} />
        {id && settings.value?.worker && wrote(id) && <Notify id={id} />}
        {boot.value?.blocked ? <Blocked /> : <Composer />}
        {menu.value && id && <Leave id={id} shown={menu.value} />}
        {lightbox.value && <Lightbox />}
      </>
    )
  }
}

/** The visitor said something here: from then on notifications may be offered. */
function wrote(id: string): boolean {
  return threads.value[id]?.items.some(({ kind }) => kind === "in") ?? false
}

function Head({ id }: { id: string | null }) {
  const team = current.value?.team.length ? current.value.team : (boot.value?.home.team ?? [])
  return (
    <div class="bar">
      <Tool d={BACK} name={say("back")} onClick={goBack} />
      {boot.value?.channel.show_faces && <Faces team={team} />}
      <div class="bar-text">
        <h1 class="bar-name">{business.value}</h1>
        <span class="bar-under">{hoursShort()}</span>
      </div>
      {id && (
        <Tool d={MORE} name={say("settings")} aria-haspopup="menu" aria-expanded={!!menu.value} onClick={toggleMenu} />
      )}
      <Close />
    </div>
  )
}

function toggleMenu(): void {
  menu.value = menu.value ? null : "items"
}

function goBack(): void {
  view.value = { at: "list" }
}
