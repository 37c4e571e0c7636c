import { Component, createRef } from "preact"

/** Things in a row that are scrolled through, one after the other: which one is at the beginning, and ways to another. */
export abstract class Strip<Props> extends Component<Props, { at: number }> {
  override state = { at: 0 }
  strip = createRef<HTMLDivElement>()

  go = (to: number) => this.strip.current?.children[to]?.scrollIntoView({ block: "nearest", inline: "start" })

  follow = ({ currentTarget: { scrollLeft, scrollWidth, clientWidth, children } }: { currentTarget: HTMLElement }) => {
    const { length } = children
    const end = scrollWidth - clientWidth - Math.abs(scrollLeft) < 8
    this.setState({ at: end ? length - 1 : Math.round((Math.abs(scrollLeft) / scrollWidth) * length) })
  }
}
