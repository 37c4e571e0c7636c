import { Component } from "preact"
import { goRound } from "../keys-round"
import { remove, setBlocked, setMuted, trouble } from "../leave"
import { box } from "../session"
import { play } from "../sound"
import { boot, business, current, say, sound } from "../state"
import { focusBack, menu, question } from "./talk-state"

/** The conversation's menu: quiet, block, delete. What each does is said before it is done. */
export class Leave extends Component<{ id: string }> {
  override componentDidMount(): void {
    trouble.value = ""
    question.value = null
  }

  render({ id }: { id: string }) {
    return question.value ? <Confirm key={question.value} about={question.value} id={id} /> : <Menu id={id} />
  }
}

function close(event?: Event): void {
  focusBack((event?.currentTarget as Element) ?? null, "[aria-haspopup=menu]")
  menu.value = false
}

function focusFirst(element: HTMLElement | null): void {
  element?.querySelector("button")?.focus()
}

function Menu({ id }: { id: string }) {
  const muted = current.value?.muted ?? false
  const blocked = boot.value?.blocked ?? false
  const finish = async (done: Promise<boolean>) => void ((await done) && close())
  const ask = (what: "block" | "delete") => () => {
    question.value = what
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Escape closes too */}
      <div class="veil veil-clear" onClick={close} />
      <div ref={focusFirst} class="menu" role="menu" tabIndex={-1} aria-label={say("settings")} onKeyDown={walk}>
        <Item
          title={say(muted ? "unmute" : "mute")}
          text={muted ? "" : say("mute_text")}
          act={() => finish(setMuted(id, !muted))}
        />
        <Item title={say(sound.value ? "sound_off" : "sound_on")} act={toggleSound} />
        <hr />
        {blocked ? (
          <Item title={say("unblock")} act={() => finish(setBlocked(false))} />
        ) : (
          <Item title={say("block", { name: business.value })} act={ask("block")} grave />
        )}
        <Item title={say("delete")} act={ask("delete")} grave />
        <Trouble />
      </div>
    </>
  )
}

function Item({ title, text, act, grave }: { title: string; text?: string; act: () => void; grave?: boolean }) {
  return (
    <button type="button" role="menuitem" data-grave={grave} onClick={act}>
      <span>{title}</span>
      {text && <small>{text}</small>}
    </button>
  )
}

function toggleSound(): void {
  sound.value = !sound.value
  box.set("sound", sound.value || null)
  if (sound.value) play()
}

function Trouble() {
  return (
    <p class="trouble" role="alert">
      {trouble.value}
    </p>
  )
}

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const items = [...event.currentTarget.querySelectorAll("button")]
  const at = items.indexOf((event.currentTarget.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (event.key === "Escape" || event.key === "Tab") close(event)
  else if (to !== undefined) items.at(to % items.length)?.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}

function Confirm({ about, id }: { about: "block" | "delete"; id: string }) {
  const name = business.value
  const act = async () => {
    if (await (about === "block" ? setBlocked(true) : remove(id))) close()
  }
  return (
    <div class="veil">
      <div
        ref={focusFirst}
        class="sheet"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="rj-question"
        aria-describedby="rj-answer"
        onKeyDown={(event) => {
          if (event.key === "Escape") close(event)
          else goRound(event, event.currentTarget)
          event.stopPropagation()
        }}
      >
        <h2 id="rj-question">{say(`${about}_title`, { name })}</h2>
        <p id="rj-answer">{say(`${about}_text`, { name })}</p>
        <Trouble />
        <div class="sheet-actions">
          <button type="button" class="action plain" onClick={close}>
            {say("cancel")}
          </button>
          <button type="button" class="action grave" onClick={() => void act()}>
            {say(`${about}_do`)}
          </button>
        </div>
      </div>
    </div>
  )
}
