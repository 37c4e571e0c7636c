import { remove, setBlocked, setMuted, trouble } from "../leave"
import { box } from "../session"
import { play } from "../sound"
import { boot, business, current, menu, type Shown, say, settings, sound } from "../state"
import { focusBack, focusFirst, type KeyWithin, keep, walk } from "./focus"
import { NotifyItem } from "./notify"

/** The conversation's menu: quiet, block, delete. What each does is said before it is done. */
export function Leave({ id, shown }: { id: string; shown: Shown }) {
  return shown === "items" ? <Menu id={id} /> : <Confirm about={shown} id={id} />
}

/** What went wrong before is not said of what is asked now. */
function begin(element: HTMLElement | null): void {
  trouble.value = ""
  focusFirst(element)
}

function close(event?: Event): void {
  focusBack((event?.currentTarget as Element) ?? null, "[aria-haspopup=menu]")
  menu.value = null
}

function Menu({ id }: { id: string }) {
  const muted = current.value?.muted ?? false
  const blocked = boot.value?.blocked ?? false
  const finish = async (done: Promise<boolean>) => void ((await done) && close())
  const ask = (what: "block" | "delete") => () => {
    menu.value = what
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Escape closes too */}
      <div class="veil veil-clear" onClick={close} />
      <div ref={begin} class="menu" role="menu" tabIndex={-1} aria-label={say("settings")} onKeyDown={inMenu}>
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
        {settings.value?.worker && <NotifyItem />}
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

function inMenu(event: KeyWithin): void {
  const { key } = event
  if (key === "Escape" || key === "Tab") {
    close(event)
    keep(event)
  }
  walk(event, (at, count) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key]
    return to === undefined ? to : to % count
  })
}

/** A question has two answers: Tab goes from one to the other, either way. */
function inQuestion(event: KeyWithin): void {
  if (event.key === "Escape") close(event)
  if (event.key === "Tab") walk(event, (at) => 1 - at)
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
        ref={begin}
        class="sheet"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="rj-question"
        aria-describedby="rj-answer"
        onKeyDown={inQuestion}
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
