import { Component, createRef } from "preact"
import { later } from "../../shared/message/later"
import { box, desk } from "../session"
import { emoji, full, prefill, say, uploads, view } from "../state"
import { sendTyped, tellTyping } from "../writing"
import { Icon, RING, SEND, Tool } from "./icon"

const CLIP =
  "M19.5 11.5l-7.7 7.7a4.8 4.8 0 0 1-6.8-6.8l8.1-8.1a3.2 3.2 0 0 1 4.5 4.5l-8 8a1.6 1.6 0 0 1-2.3-2.3l7.3-7.2"
const SMILE = `${RING}M8.3 14.2c.9 1.3 2.2 2 3.7 2s2.8-.7 3.7-2M9.2 9.6v.4M14.8 9.6v.4`

const Emoji = later(() => import("./extras").then((extras) => extras.Emoji))
const Tray = later(() => import("./extras").then((extras) => extras.Tray))

/** Uploading is fetched when it is first used. */
function attach(files: Iterable<File>): void {
  const chosen = [...files]
  if (chosen.length) void import("./extras").then((extras) => extras.attach(chosen))
}

desk.attach = attach

interface State {
  text: string
}

/** Where one writes: a text that grows, files, emoji, send. What is typed stays if the page goes. */
export class Composer extends Component<object, State> {
  area = createRef<HTMLTextAreaElement>()
  draft = `draft.${(view.value.at === "thread" && view.value.id) || "new"}`
  override state: State = { text: box.get<string>(this.draft) ?? "" }

  override componentDidMount(): void {
    emoji.value = false
    if (!full.value) this.area.current?.focus({ preventScroll: true })
    this.componentDidUpdate()
  }

  override componentDidUpdate(): void {
    if (prefill.value) this.write(prefill.value)
    prefill.value = ""
    grow(this.area.current)
  }

  write = (text: string) => {
    this.setState({ text })
    box.set(this.draft, text || null)
    if (text) tellTyping()
  }

  insert = (sign: string) => {
    const { text } = this.state
    const { selectionStart: from, selectionEnd: to } = this.area.current as HTMLTextAreaElement
    this.write(text.slice(0, from) + sign + text.slice(to))
  }

  get ready(): boolean {
    const files = uploads.value
    return files.every(({ state }) => state === "done") && (!!this.state.text.trim() || files.length > 0)
  }

  go = (event: Event) => {
    event.preventDefault()
    if (!this.ready) return
    sendTyped(this.state.text)
    this.write("")
    emoji.value = false
    this.area.current?.focus()
  }

  typed = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !full.value) this.go(event)
  }

  render(_: object, { text }: State) {
    return (
      <form class="composer" onSubmit={this.go} onDragOver={allow} onDrop={dropped} onPaste={pasted}>
        {emoji.value && <Emoji choose={this.insert} />}
        {uploads.value.length > 0 && <Tray />}
        <div class="composer-row">
          <label class="tool">
            <input type="file" multiple class="unseen" aria-label={say("attach")} onChange={chosen} />
            <Icon d={CLIP} />
          </label>
          <textarea
            ref={this.area}
            rows={1}
            dir="auto"
            enterkeyhint={full.value ? "enter" : "send"}
            aria-label={say("placeholder")}
            placeholder={say("placeholder")}
            value={text}
            onInput={(event) => this.write(event.currentTarget.value)}
            onKeyDown={this.typed}
          />
          <Tool
            d={SMILE}
            name={say("emoji")}
            class="tool emoji-open"
            aria-expanded={emoji.value}
            onClick={toggleEmoji}
          />
          <button type="submit" class="send round" aria-label={say("send")} aria-disabled={!this.ready}>
            <Icon d={SEND} />
          </button>
        </div>
      </form>
    )
  }
}

function toggleEmoji(): void {
  emoji.value = !emoji.value
}

/** Lets files be dropped here. */
function allow(event: DragEvent): void {
  event.preventDefault()
}

function dropped(event: DragEvent): void {
  event.preventDefault()
  attach(event.dataTransfer?.files ?? [])
}

function pasted(event: ClipboardEvent): void {
  attach(event.clipboardData?.files ?? [])
}

function chosen({ currentTarget }: { currentTarget: HTMLInputElement }): void {
  attach(currentTarget.files ?? [])
  currentTarget.value = ""
}

const TALLEST = 132

function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return
  area.style.height = "0"
  area.style.height = `${Math.min(TALLEST, area.scrollHeight)}px`
}
