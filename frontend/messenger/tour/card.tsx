import { say } from "../state"
import { BACK, CROSS, Tool } from "../views/icon"
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
  const leave = (event: KeyboardEvent) => event.key === "Escape" && dismiss()
  return (
    <>
      {target && <div class="tour-ring" />}
      <section class="said tour" role="dialog" aria-label={title || text} tabindex={-1} onKeyDown={leave}>
        {image && <img src={image.url} alt="" width={image.width as number} height={image.height as number} />}
        <b>{title}</b>
        <p dir="auto">{text}</p>
        <footer class="acts">
          <small>{of > 1 && say("step_of", { n: at + 1, of })}</small>
          {at > 0 && advance === "button" && <Tool d={BACK} name={say("back")} onClick={back} />}
          {advance === "button" && (
            <button type="button" class="action" onClick={next}>
              {button || say(at === of - 1 ? "tour_done" : "next_step")}
            </button>
          )}
        </footer>
        <Tool d={CROSS} name={say("close")} class="tool said-close" onClick={dismiss} />
      </section>
    </>
  )
}
