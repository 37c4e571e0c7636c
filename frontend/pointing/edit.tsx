import type { Step } from "../messenger/tour/types"
import { byPlace } from "../shared/pointing/find"
import { begin } from "./pick"
import { drop, move, put, steps } from "./state"

const ADVANCES = { button: "they press the button", click: "they press the element", event: "an event is tracked" }
const PLACEMENTS = {
  auto: "where there is room",
  top: "above",
  bottom: "below",
  left: "to the left",
  right: "to the right",
}

/** The words and ways of one step. */
export function Edit({ at, step }: { at: number; step: Step }) {
  const set = (changed: Partial<Step>) => put(at, changed)
  const { title = "", text = "", placement = "auto", advance = "button", event = "", button = "", page = "" } = step
  return (
    <div class="edit">
      <Field name="Title" value={title} most={200} set={(value) => set({ title: value })} />
      <label>
        Text
        <textarea rows={3} maxLength={2000} value={text} onInput={(e) => set({ text: e.currentTarget.value })} />
      </label>
      {step.target && (
        <Choice name="The card is" value={placement} of={PLACEMENTS} set={(one) => set({ placement: one })} />
      )}
      <Choice
        name="Goes on when"
        value={advance}
        of={step.target ? ADVANCES : { button: ADVANCES.button, event: ADVANCES.event }}
        set={(one) => set({ advance: one as Step["advance"] })}
      />
      {advance === "event" && <Field name="Event" value={event} most={100} set={(value) => set({ event: value })} />}
      {advance === "button" && (
        <Field name="Button" value={button} most={40} hint="Next" set={(value) => set({ button: value })} />
      )}
      <Field name="On the page" value={page} most={500} hint="any" set={(value) => set({ page: value })} />
      {step.target && <Found selectors={step.target.selectors} />}
      <div class="row">
        <button type="button" class="plain" onClick={() => begin(at)}>
          {step.target ? "Point again" : "Point at an element"}
        </button>
        <span />
        <button type="button" class="plain" disabled={at === 0} aria-label="Move up" onClick={() => move(at, -1)}>
          ↑
        </button>
        <button
          type="button"
          class="plain"
          disabled={at === steps.value.length - 1}
          aria-label="Move down"
          onClick={() => move(at, 1)}
        >
          ↓
        </button>
        <button type="button" class="plain danger" onClick={() => drop(at)}>
          Delete
        </button>
      </div>
    </div>
  )
}

/** How it will be found again, and whether that will last. */
function Found({ selectors }: { selectors: string[] }) {
  const lasting = selectors.some((one) => !byPlace(one))
  return (
    <details>
      <summary class={lasting ? "" : "warn"}>
        {lasting ? "Found by what it is called" : "Found only by where it stands: a new design may lose it"}
      </summary>
      {!lasting && <p class="hint">Ask your developers to give it an id or a data-testid.</p>}
      {selectors.map((one) => (
        <code key={one}>{one}</code>
      ))}
    </details>
  )
}

interface FieldProps {
  name: string
  value: string
  most: number
  hint?: string
  set(value: string): void
}

function Field({ name, value, most, hint, set }: FieldProps) {
  return (
    <label>
      {name}
      <input value={value} maxLength={most} placeholder={hint} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  )
}

interface ChoiceProps {
  name: string
  value: string
  of: Record<string, string>
  set(value: string): void
}

function Choice({ name, value, of, set }: ChoiceProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {Object.entries(of).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
