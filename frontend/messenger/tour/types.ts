import type { Target } from "../../shared/pointing/find"
import type { FileRef } from "../../shared/wire"

/** One pointer; without a target it stands in the middle of the page. */
export interface Step {
  title?: string
  text?: string
  image?: FileRef
  target?: Target
  placement?: string
  advance?: "button" | "click" | "event"
  event?: string
  button?: string
  page?: string
}

export interface TourItem {
  id: string
  content: { type: "tour"; steps: Step[] }
}

/** What a tour may do: draw into `root`, say what was done, and say that it is over. */
export interface TourHost {
  root: HTMLElement
  act(act: string, detail?: string): void
  done(): void
}

/** What a tab remembers of its tour. */
export interface Kept {
  item: TourItem
  at: number
}
