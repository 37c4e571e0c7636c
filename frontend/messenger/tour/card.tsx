import { say } from "../state"
import { CROSS, Tool } from "../views/icon"
import type { Step } from "./types"

interface Props {
  step: Step
  at: number
  of: number
  next(): void
  back(): void
  dismiss(): void
}

/** A step's words beside what it points at; the ring around that lets everything through. */
export function Card({ step, at, of, next, back, dismiss }: Props) {
  const { title, text, image, target, advance = "button", button } = step
  const last = at === of - 1
  const leave = (event: KeyboardEvent) => event.key === "Escape" && dismiss()
  return (
    <>
      {target && <div class="tour-ring" />}
      <section class="tour" role="dialog" aria-label={title || text} tabindex={-1} onKeyDown={leave}>
        <Tool d={CROSS} name={say("close")} onClick={dismiss} />
        {image && <img src={image.url} alt="" width={image.width ?? undefined} height={image.height ?? undefined} />}
        {title && <b>{title}</b>}
        {text && <p dir="auto">{text}</p>}
        <footer>
          {of > 1 && <small>{say("step_of", { n: at + 1, of })}</small>}
          {at > 0 && advance === "button" && (
            <button type="button" class="tour-back" onClick={back}>
              {say("back")}
            </button>
          )}
          {advance === "button" && (
            <button type="button" class="action" onClick={next}>
              {button || say(last ? "tour_done" : "next_step")}
            </button>
          )}
        </footer>
      </section>
    </>
  )
}
