import { useLayoutEffect, useRef } from "preact/hooks"
import { find } from "../shared/pointing/find"
import { lay } from "../shared/pointing/lay"
import { onPage } from "../shared/pointing/pages"
import { label, under } from "./pick"
import { chosen, moved, picking, steps } from "./state"

/** What lies over the page: the outline of what is pointed at, or the chosen step as visitors will see it. */
export function Over() {
  if (picking.value !== null) return <Outline />
  return chosen.value === null ? null : <Shown at={chosen.value} />
}

function Outline() {
  const element = under.value
  if (!element || moved.value < 0) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  const place = { translate: `${left}px ${top}px`, width: `${width}px`, height: `${height}px` }
  return (
    <div class="outline" style={place}>
      <span>{label(element)}</span>
    </div>
  )
}

function Shown({ at }: { at: number }) {
  const card = useRef<HTMLElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const step = steps.value[at]
  const tick = moved.value
  const here = step && tick >= 0 && (!step.page || onPage(step.page, location))
  const element = here && step.target ? find(step.target) : null
  useLayoutEffect(() => {
    if (card.current) lay(card.current, ring.current, element?.getBoundingClientRect(), step?.placement)
  })
  useLayoutEffect(() => element?.scrollIntoView({ block: "nearest" }), [at, element])
  if (!step || !here || (step.target && !element)) return null
  const last = at === steps.value.length - 1
  return (
    <>
      {element && <div class="tour-ring" ref={ring} />}
      <section class="said tour" ref={card} aria-label="As visitors see it">
        {step.image && <img src={step.image.url} alt="" />}
        <b>{step.title}</b>
        <p>{step.text}</p>
        <footer class="acts">
          <small>
            {at + 1} of {steps.value.length}
          </small>
          {(step.advance ?? "button") === "button" && (
            <span class="action">{step.button || (last ? "Done" : "Next")}</span>
          )}
        </footer>
      </section>
    </>
  )
}
