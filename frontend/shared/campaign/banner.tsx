import { Actions } from "./actions"
import type { Props } from "./hands"
import type { BannerContent } from "./wire"

/** A line with what can be pressed. */
export function Banner({ content, hands }: Props<BannerContent>) {
  return (
    <>
      <p dir="auto">{content.text}</p>
      <Actions actions={content.actions} press={hands.press} />
    </>
  )
}
