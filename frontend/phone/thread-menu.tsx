/** Behind the three dots: come through a link, send STOP, stop promotion, block. */
import { useState } from "preact/hooks"
import { Sign } from "./icons"
import { Sheet } from "./sheet"
import { act } from "./state"
import type { App, Talk } from "./wire"
import { say } from "./words"

export function ThreadMenu({ talk, app }: { talk: Talk; app: App }) {
  const [open, setOpen] = useState<"" | "menu" | "link">("")
  const does = (deed: string, body: object) => () => {
    setOpen("")
    void act(deed, body)
  }
  const can = (deed: string) => app.can.deeds.includes(deed)
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-haspopup="dialog"
        aria-label={say("menu")}
        onClick={() => setOpen("menu")}
      >
        <Sign name="more" />
      </button>
      {open === "menu" && (
        <Sheet title={talk.name} onClose={() => setOpen("")}>
          <div class="rows">
            {can("start") && (
              <button type="button" onClick={() => setOpen("link")}>
                <Sign name="link" />
                {say("open_link")}
              </button>
            )}
            {!talk.blocked && (
              <button type="button" onClick={does("say", { text: "STOP" })}>
                {say("send_stop")}
              </button>
            )}
            {can("wish") && !talk.blocked && (
              <button type="button" onClick={does("stop", { on: !talk.stopped })}>
                {talk.stopped ? say("allow_promotion") : say("stop_promotion")}
              </button>
            )}
            {can("block") && (
              <button type="button" class="warn" onClick={does("block", { on: !talk.blocked })}>
                {talk.blocked ? say("unblock") : say("block")}
              </button>
            )}
          </div>
        </Sheet>
      )}
      {open === "link" && <Link close={() => setOpen("")} />}
    </>
  )
}

function Link({ close }: { close: () => void }) {
  const [ref, setRef] = useState("")
  return (
    <Sheet title={say("open_link")} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          close()
          void act("start", { ref: ref.trim() })
        }}
      >
        <label>
          {say("open_link_hint")}
          <input value={ref} maxLength={64} onInput={(event) => setRef(event.currentTarget.value)} />
        </label>
        <button type="submit" class="wide">
          {say("open")}
        </button>
      </form>
    </Sheet>
  )
}
