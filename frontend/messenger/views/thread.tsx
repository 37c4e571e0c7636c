import "../rest-words"
import { Component } from "preact"
import { later } from "../../shared/message/later"
import type { MessageSetting } from "../../shared/message/words"
import messageCss from "../../shared/message.css"
import { wear } from "../mount"
import { load } from "../reading"
import { boot, business, current, locale, say, threads, view } from "../state"
import css from "../talk.css"
import { send } from "../writing"
import { Composer } from "./composer"
import { Faces } from "./face"
import { hoursShort } from "./home"
import { BACK, Icon } from "./icon"
import { Connection } from "./panel"
import { Close } from "./states"
import { Talk } from "./talk"
import { MORE } from "./talk-icons"
import { lightbox, menu } from "./talk-state"

wear(css + messageCss)

const Blocked = later(() => import("./extras").then((extras) => extras.Blocked))
const Leave = later(() => import("./extras").then((extras) => extras.Leave))
const Lightbox = later(() => import("./extras").then((extras) => extras.Lightbox))

/** One conversation; with no id, a new one. */
export class Thread extends Component<{ id: string | null }> {
  override componentDidMount(): void {
    lightbox.value = null
    menu.value = false
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
      onReply: boot.value?.blocked ? undefined : (title, payload) => send([{ type: "text", text: title }], payload),
      onImage(image) {
        lightbox.value = image
      },
    }
    return (
      <>
        <Head id={id} />
        <Connection />
        <Talk id={id} setting={setting} />
        {boot.value?.blocked ? <Blocked /> : <Composer />}
        {lightbox.value && <Lightbox />}
      </>
    )
  }
}

function Head({ id }: { id: string | null }) {
  const team = current.value?.team.length ? current.value.team : (boot.value?.home.team ?? [])
  return (
    <div class="bar">
      <button type="button" class="tool" aria-label={say("back")} onClick={goBack}>
        <Icon d={BACK} />
      </button>
      {boot.value?.channel.show_faces && <Faces team={team} />}
      <div class="bar-text">
        <h1 class="bar-name">{business.value}</h1>
        <span class="bar-under">{hoursShort()}</span>
      </div>
      {id && (
        <button
          type="button"
          class="tool"
          aria-label={say("settings")}
          aria-haspopup="menu"
          aria-expanded={menu.value}
          onClick={toggleMenu}
        >
          <Icon d={MORE} />
        </button>
      )}
      <Close />
      {menu.value && id && <Leave id={id} />}
    </div>
  )
}

function toggleMenu(): void {
  menu.value = !menu.value
}

function goBack(): void {
  view.value = { at: "list" }
}
