import { Component } from "preact"
import { linkify, type Piece } from "../links"
import type { Masked } from "../wire"
import type { MessageSetting } from "./words"

const LONG = 1_400
const MANY_LINES = 28
const ONLY_EMOJI =
  /^(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}])*|\p{Regional_Indicator}{2}|\s)+$/u

/** One to three emoji and nothing else: drawn large and without a bubble. */
export function isEmoji(text: string): boolean {
  return text.length <= 24 && ONLY_EMOJI.test(text) && [...new Intl.Segmenter().segment(text.trim())].length <= 3
}

interface Props {
  text: string
  masked?: Masked[]
  setting: MessageSetting
}

/** A text block: links can be followed, personal data shows as masked, and a very long text is folded. */
export class Text extends Component<Props, { open: boolean }> {
  unfold = () => this.setState({ open: true })

  render({ text, masked = [], setting }: Props) {
    const folded = !this.state.open && (text.length > LONG || text.split("\n").length > MANY_LINES)
    return (
      <>
        <span class={folded ? "msg-text msg-folded" : "msg-text"} dir="auto">
          {stretches(text, masked).map(({ part, hidden }) =>
            hidden ? (
              <mark class="msg-masked" title={setting.say("message_masked")}>
                {part}
              </mark>
            ) : (
              linkify(part).map(pieceView)
            ),
          )}
        </span>
        {folded && (
          <button type="button" class="msg-more" onClick={this.unfold}>
            {setting.say("message_show_all")}
          </button>
        )}
      </>
    )
  }
}

function pieceView(piece: Piece) {
  if (typeof piece === "string") return piece
  return (
    <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
      {piece.text}
    </a>
  )
}

function stretches(text: string, masked: Masked[]): { part: string; hidden: boolean }[] {
  const parts: { part: string; hidden: boolean }[] = []
  let from = 0
  for (const { start, end } of [...masked].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    parts.push({ part: text.slice(from, start), hidden: false }, { part: text.slice(start, end), hidden: true })
    from = end
  }
  return [...parts, { part: text.slice(from), hidden: false }].filter(({ part }) => part)
}
