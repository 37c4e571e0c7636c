import { BACK, NEXT, Tool } from "../../messenger/views/icon"
import { Strip } from "../message/strip"
import { Actions } from "./actions"
import type { Props } from "./hands"
import type { Action, SlidesContent } from "./wire"

/** Pages to swipe through, or to go through by arrows, keys and dots. */
export class Slides extends Strip<Props<SlidesContent>> {
  override componentDidMount(): void {
    this.componentDidUpdate()
  }

  override componentDidUpdate(): void {
    const { content, hands } = this.props
    const step = this.state.at + 1
    hands.tell({ act: "step", detail: `${step}` })
    if (step === content.slides.length) hands.tell({ act: "completed" })
  }

  pressed = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    this.go(this.state.at + step)
  }

  press = (action: Action) => (action.kind === "next" ? this.go(this.state.at + 1) : this.props.hands.press(action))

  render({ content: { slides }, hands: { say } }: Props<SlidesContent>, { at }: { at: number }) {
    const of = slides.length
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the keys do what its buttons do
      <div class="slides" onKeyDown={this.pressed}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
        <div class="slides-strip" ref={this.strip} onScroll={this.follow} tabIndex={0}>
          {slides.map(({ title, text, image, alt, actions }) => (
            <div class="slide">
              {image && <img src={image.url} alt={alt ?? ""} />}
              <h2 dir="auto">{title}</h2>
              <p dir="auto">{text}</p>
              <Actions actions={actions} press={this.press} />
            </div>
          ))}
        </div>
        {of > 1 && (
          <div class="slides-bar">
            <Tool d={BACK} name={say("message_previous")} disabled={!at} onClick={() => this.go(at - 1)} />
            {slides.map((_, n) => (
              <button
                type="button"
                class="dot"
                aria-label={say("step_of", { n: n + 1, of })}
                aria-current={n === at}
                onClick={() => this.go(n)}
              />
            ))}
            <Tool d={NEXT} name={say("message_next")} disabled={at === of - 1} onClick={() => this.go(at + 1)} />
          </div>
        )}
      </div>
    )
  }
}
