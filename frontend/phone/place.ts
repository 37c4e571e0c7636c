import { signal } from "@preact/signals"
import { hashOf, type Place, read } from "./address"

/** Where one is. */
export const place = signal<Place>(read(location.hash))

addEventListener("hashchange", () => {
  place.value = read(location.hash)
})

export function go(...parts: string[]): void {
  location.hash = hashOf(...parts)
}
