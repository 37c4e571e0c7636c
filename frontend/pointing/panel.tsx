import { find } from "../shared/pointing/find"
import { onPage } from "../shared/pointing/pages"
import { Edit } from "./edit"
import { Over } from "./over"
import { begin, stop } from "./pick"
import { add, called, chosen, moved, picking, problem, saving, side, steps, undo, undoable } from "./state"

const SAVING = { saved: "Saved", waiting: "Saving…", saving: "Saving…", failed: "Not saved" }

/** The steps beside the page that they point at. */
export function Panel({ ready, end }: { ready: boolean; end(): void }) {
  if (!ready) return <Refused end={end} />
  return (
    <>
      <Over />
      <aside class="panel" data-side={side.value} aria-label={`Tour: ${called.value}`}>
        <header>
          <b>{called.value}</b>
          <small role="status" data-saving={saving.value}>
            {SAVING[saving.value]}
          </small>
          <button type="button" class="plain" onClick={turnSide} aria-label="Move to the other side">
            ⇄
          </button>
        </header>
        {problem.value && <p class="problem">{problem.value}</p>}
        {picking.value === null ? <Steps /> : <Picking />}
        <footer>
          <button type="button" class="plain" disabled={!undoable.value} onClick={undo}>
            Undo
          </button>
          <span />
          <button type="button" class="plain" onClick={end} disabled={saving.value !== "saved" && !problem.value}>
            Done
          </button>
        </footer>
      </aside>
    </>
  )
}

function Steps() {
  return (
    <>
      {steps.value.length === 0 && (
        <p class="hint">
          Point at something on this page and say what it is for. Use your site as usual to reach other pages: the steps
          stay with you.
        </p>
      )}
      <ol>
        {steps.value.map((_, at) => (
          <Line key={at} at={at} />
        ))}
      </ol>
      <div class="adds">
        <button type="button" class="strong" onClick={() => begin("new")}>
          Point at an element
        </button>
        <button type="button" class="plain" onClick={() => add({ title: "", text: "", page: location.pathname })}>
          Add one in the middle
        </button>
      </div>
    </>
  )
}

function Line({ at }: { at: number }) {
  const step = steps.value[at]
  if (!step) return null
  const open = chosen.value === at
  const turn = () => {
    chosen.value = open ? null : at
  }
  return (
    <li data-open={open}>
      <button type="button" class="line" aria-expanded={open} onClick={turn}>
        <i>{at + 1}</i>
        <span>{step.title || step.text || "No words yet"}</span>
        <Standing at={at} />
      </button>
      {open && <Edit at={at} step={step} />}
    </li>
  )
}

/** Whether the step's element is found on this page. */
function Standing({ at }: { at: number }) {
  const { page, target } = steps.value[at] ?? {}
  if (moved.value < 0) return null
  if (page && !onPage(page, location)) return <small>{page}</small>
  if (!target || find(target)) return null
  return (
    <small class="warn" title={`It was ${target.tag ?? "something"} “${target.text ?? ""}”`}>
      not found here
    </small>
  )
}

function Picking() {
  return (
    <div class="picking">
      <p class="hint">
        Press an element of the page. Arrow keys move to what is around or within, Enter chooses, Escape goes back.
      </p>
      <button type="button" class="plain" onClick={stop}>
        Go back
      </button>
    </div>
  )
}

function Refused({ end }: { end(): void }) {
  return (
    <aside class="panel" data-side="right" aria-label="Tour">
      <p class="problem" role="alert">
        {problem.value}
      </p>
      <footer>
        <span />
        <button type="button" class="plain" onClick={end}>
          Close
        </button>
      </footer>
    </aside>
  )
}

function turnSide(): void {
  side.value = side.value === "right" ? "left" : "right"
}
