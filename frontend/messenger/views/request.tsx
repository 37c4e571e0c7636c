import { Component } from "preact"
import type { OptInRequestBlock } from "../../shared/wire"
import { answerId, answerTo, NO, payloadOf, STOP } from "../answers"
import { desk } from "../session"
import { boot, type Key, locale, say, threads } from "../state"
import type { MMessage } from "../types"

const ALWAYS = "as_it_happens"

interface Props {
  block: OptInRequestBlock
  message: MMessage
}

/** The question whether a visitor wants to hear of a topic; once answered, what was agreed and how to leave. */
export class Request extends Component<Props, { often: string }> {
  override state = { often: this.props.block.frequencies?.[0] ?? ALWAYS }

  answer = (what: string, text: string) => {
    const { block, message } = this.props
    desk.send?.([{ type: "text", text }], payloadOf(block, what), answerId(message.id, what))
  }

  render({ block, message }: Props, { often }: { often: string }) {
    const { id, conversation_id } = message
    const given = answerTo(id, threads.value[conversation_id]?.items ?? [], desk.outbox?.items.value ?? [])
    return (
      <div class="msg-card request">
        {block.image && <img src={block.image.url} alt="" loading="lazy" />}
        <div class="msg-card-text">
          <strong dir="auto">{block.title}</strong>
          {block.text && (
            <span class="request-words" dir="auto">
              {block.text}
            </span>
          )}
          {given === null && this.choice(often)}
        </div>
        {given === null ? this.buttons(often) : <Given what={given} answer={this.answer} />}
      </div>
    )
  }

  choice(often: string) {
    const { block, message } = this.props
    const offered = block.frequencies ?? []
    if (offered.length < 2) return <span class="request-often">{frequency(often)}</span>
    return (
      <fieldset class="request-often">
        <legend>{say("ask_often")}</legend>
        {offered.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={message.id}
              checked={one === often}
              onChange={() => this.setState({ often: one })}
            />
            {frequency(one)}
          </label>
        ))}
      </fieldset>
    )
  }

  buttons(often: string) {
    const off = boot.value?.blocked ?? false
    const [yes, no] = [say("ask_yes"), say("ask_no")]
    return (
      <div class="msg-buttons">
        <button type="button" disabled={off} onClick={() => this.answer(NO, no)}>
          {no}
        </button>
        <button
          type="button"
          class="request-yes"
          disabled={off}
          onClick={() => this.answer(often, say("ask_said", { often: within(often) }))}
        >
          {yes}
        </button>
      </div>
    )
  }
}

function Given({ what, answer }: { what: string; answer: (what: string, text: string) => void }) {
  const over = { [NO]: say("ask_declined"), [STOP]: say("ask_stopped") }[what]
  return (
    <div class="request-given" role="status">
      {over ?? <strong>{say("ask_agreed", { often: within(what) })}</strong>}
      {!over && (
        <span>
          {say("ask_leave")}{" "}
          <button type="button" disabled={boot.value?.blocked} onClick={() => answer(STOP, say("ask_stop"))}>
            {say("ask_stop")}
          </button>
        </span>
      )}
    </div>
  )
}

const KNOWN = ["daily", "weekly", "monthly", ALWAYS]

/** "Every week"; one that is not known is said as it is. */
function frequency(name: string): string {
  return KNOWN.includes(name) ? say(`often_${name}` as Key) : name
}

/** The same within a sentence. */
function within(name: string): string {
  return frequency(name).toLocaleLowerCase(locale.value)
}
