import type { Device, Reach } from "./wire"

/** What happens when an entry point is opened on a device. */
export interface Opening {
  /** `at_once`: a browser goes there by itself; `choose`: a page with what opens here; `code`: a code for a phone. */
  how: "at_once" | "choose" | "code" | "nothing"
  here: readonly Reach[]
  /** A code to scan stands beside what opens here. */
  code: boolean
}

/**
 * The channels of an entry point, the preferred first: none named means every one that a link can open. The page with
 * the messenger is one way in, whatever the number of messengers.
 */
export function leadsTo(ids: readonly string[], reach: readonly Reach[]): readonly Reach[] {
  const known = new Map(reach.map((one) => [one.channel_id, one]))
  const wanted = ids.length ? ids.flatMap((id) => known.get(id) ?? []) : reach
  const page = wanted.find((one) => one.type === "web")
  return wanted.filter((one) => one.opens_on.length && (one.type !== "web" || one === page))
}

/** Tells what a device does with the ways in, as the server does when somebody comes. */
export function openingOn(device: Device, ways: readonly Reach[]): Opening {
  const here = ways.filter((one) => one.opens_on.includes(device))
  const code = device === "desktop" && ways.some((one) => one.type !== "web")
  if (ways.length === 1 && here[0]?.page) return { how: "at_once", here, code: false }
  if (here.length) return { how: "choose", here, code }
  return { how: code ? "code" : "nothing", here, code }
}
