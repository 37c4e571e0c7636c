/** Where one writes: words, and what can be added to them in this app. */
import { useRef, useState } from "preact/hooks"
import { upload } from "./api"
import { Sign } from "./icons"
import { place } from "./place"
import { sample } from "./sample"
import { Sheet } from "./sheet"
import { spotOf } from "./spots"
import { act, trouble } from "./state"
import type { App, Talk } from "./wire"
import { say } from "./words"

const TYPING_EVERY_MS = 3_000
let typed = 0

export function Composer({ talk, app }: { talk: Talk; app: App }) {
  const [text, setText] = useState("")
  const send = async () => {
    const words = text.trim()
    if (!words) return
    setText("")
    if (!(await act("say", { text: words }))) setText(words)
  }
  const write = (words: string) => {
    setText(words)
    if (!app.can.deeds.includes("typing") || Date.now() - typed < TYPING_EVERY_MS) return
    typed = Date.now()
    void act("type")
  }
  return (
    <form
      class="foot composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Add app={app} />
      <textarea
        rows={1}
        value={text}
        aria-label={say("message")}
        placeholder={say("message")}
        enterkeyhint="send"
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
          event.preventDefault()
          void send()
        }}
      />
      <button type="submit" class="go" aria-label={say("send")} disabled={!text.trim()} data-to={talk.account}>
        <Sign name="send" />
      </button>
    </form>
  )
}

function Add({ app }: { app: App }) {
  const [open, setOpen] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const can = (deed: string) => app.can.deeds.includes(deed)
  if (!["picture", "file", "location"].some(can)) return null
  const pick = (accept: string) => {
    if (!picker.current) return
    picker.current.accept = accept
    picker.current.click()
    setOpen(false)
  }
  return (
    <>
      <button type="button" class="plain" aria-haspopup="dialog" aria-label={say("add")} onClick={() => setOpen(true)}>
        <Sign name="plus" />
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void sendFile(file, file.name)
          event.currentTarget.value = ""
        }}
      />
      {open && (
        <Sheet title={say("add")} onClose={() => setOpen(false)}>
          <div class="rows">
            {can("picture") && (
              <>
                <button type="button" onClick={() => pick("image/*")}>
                  {say("picture")}
                </button>
                <button
                  type="button"
                  onClick={async () => {
                    setOpen(false)
                    await sendFile(await sample(), "torn-bag.jpg")
                  }}
                >
                  {say("sample")}
                </button>
              </>
            )}
            {can("file") && (
              <button type="button" onClick={() => pick("")}>
                {say("file")}
              </button>
            )}
            {can("location") && (
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  void act("say", { spot: spotOf(place.value.person) })
                }}
              >
                {say("location")}
              </button>
            )}
          </div>
        </Sheet>
      )}
    </>
  )
}

export async function sendFile(file: Blob, name: string, more: object = {}): Promise<void> {
  try {
    const medium = await upload(file, name)
    await act("say", { media: [medium.id], ...more })
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : "offline"
  }
}
