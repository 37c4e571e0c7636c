/** What can be done with a message: react to the shop's, change or take back one's own. */
import { useState } from "preact/hooks"
import { Sign } from "./icons"
import { Sheet } from "./sheet"
import { act } from "./state"
import type { Abilities, Said } from "./wire"
import { say } from "./words"

const EMOJI = ["👍", "❤️", "😂", "😮", "🙏"]

export function Actions({ said, can }: { said: Said; can: Abilities }) {
  const [open, setOpen] = useState(false)
  const reacts = !said.mine && can.deeds.includes("reaction")
  const edits = said.mine && can.deeds.includes("edit") && Boolean(said.text) && !said.text?.startsWith("/start")
  if (!reacts && !edits) return null
  const gist = (said.text || said.cards?.[0]?.title || "…").slice(0, 60)
  return (
    <>
      <button
        type="button"
        class="act"
        aria-haspopup="dialog"
        aria-label={reacts ? say("react_to", { text: gist }) : `${say("edit")}: ${gist}`}
        onClick={() => setOpen(true)}
      >
        <Sign name={reacts ? "smile" : "pencil"} />
      </button>
      {open && (
        <Sheet title={reacts ? say("react") : say("edit")} onClose={() => setOpen(false)}>
          {reacts ? (
            <Faces said={said} done={() => setOpen(false)} />
          ) : (
            <Edit said={said} done={() => setOpen(false)} />
          )}
        </Sheet>
      )}
    </>
  )
}

function Faces({ said, done }: { said: Said; done: () => void }) {
  return (
    <div class="faces">
      {EMOJI.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-pressed={said.reaction === emoji}
          onClick={() => {
            done()
            void act("react", { message: said.id, emoji: said.reaction === emoji ? "" : emoji })
          }}
        >
          {emoji}
        </button>
      ))}
    </div>
  )
}

function Edit({ said, done }: { said: Said; done: () => void }) {
  const [text, setText] = useState(said.text ?? "")
  const change = (to: string | null) => {
    done()
    void act("edit", { message: said.id, text: to })
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) change(text)
      }}
    >
      <textarea
        rows={3}
        value={text}
        aria-label={say("message")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="warn" onClick={() => change(null)}>
          {say("take_back")}
        </button>
        <button type="submit" class="wide">
          {say("edit")}
        </button>
      </div>
    </form>
  )
}
