import { Component, createRef } from "preact"
import type { Act, Item } from "../../shared/campaign/wire"
import { walk } from "../tour/main"
import type { TourItem } from "../tour/types"
import { leave, tell } from "./hands"

let walking = false

/** A tour has begun on this page: it goes on beside whatever is opened. */
export function isWalking(): boolean {
  return walking
}

/** The place in which a tour draws itself. */
export class Walked extends Component<{ item: Item }> {
  box = createRef<HTMLDivElement>()

  override componentDidMount(): void {
    walking = true
    const { item } = this.props
    const host = {
      root: this.box.current as HTMLDivElement,
      act: (act: string, detail?: string) => tell(item.id, { act: act as Act, detail }),
      done() {
        walking = false
        leave(item.id)
      },
    }
    walk(item as unknown as TourItem, host)
  }

  render() {
    return <div ref={this.box} />
  }
}
