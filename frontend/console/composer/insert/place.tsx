import { useSignal } from "@preact/signals"
import type { LocationBlock } from "../../../shared/wire"
import { TextField } from "../../kit/field"
import { say } from "../words"
import { coordinates } from "./coordinates"
import type { InsertProps } from "./dialogs"
import { Frame, Look } from "./frame"

/** A point on the map, from whatever map it was found on. */
export function PlaceDialog({ before, onDone, onClose }: InsertProps<LocationBlock>) {
  const pasted = useSignal(before ? `${before.latitude}, ${before.longitude}` : "")
  const name = useSignal(before?.name ?? "")
  const point = coordinates(pasted.value)
  const block: LocationBlock | null = point && { type: "location", ...point, name: name.value.trim() }
  return (
    <Frame
      title={say("insert.location")}
      action={before ? say("insert.change_do") : say("insert.do")}
      off={!block && say("place.paste_wrong")}
      onClose={onClose}
      onDone={() => block && onDone(block)}
      side={<Look blocks={block ? [block] : []} />}
    >
      <TextField
        label={say("place.paste")}
        hint={say("place.paste_hint")}
        autocomplete="off"
        value={pasted.value}
        error={pasted.value && !point ? say("place.paste_wrong") : undefined}
        onInput={(value) => (pasted.value = value)}
      />
      <TextField
        label={say("place.name")}
        autocomplete="off"
        maxLength={200}
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
    </Frame>
  )
}
