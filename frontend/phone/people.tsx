import { go, place } from "./place"
import { people } from "./state"
import { say } from "./words"

/** Whose phone one holds. */
export function Choose() {
  return (
    <label class="choose">
      <span>{say("you_are")}</span>
      <select value={place.value.person} onChange={(event) => go(event.currentTarget.value)}>
        {people.value.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
