import type { ComponentType, FunctionComponent } from "preact"
import { useEffect, useState } from "preact/hooks"

/** A view that is loaded when it is first drawn; a load that failed is tried again when the browser is back online. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let View: ComponentType<Props> | undefined
  return (props: Props) => {
    const [, redraw] = useState(0)
    useEffect(() => {
      if (View) return
      let here = true
      const ask = () =>
        load().then(
          (loaded) => {
            View = loaded
            if (here) redraw(1)
          },
          () => here && addEventListener("online", ask, { once: true }),
        )
      ask()
      return () => {
        here = false
        removeEventListener("online", ask)
      }
    }, [])
    return View ? <View {...props} /> : null
  }
}
