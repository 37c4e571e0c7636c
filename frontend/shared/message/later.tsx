import { signal } from "@preact/signals-core"
import type { ComponentChild, ComponentType, FunctionComponent } from "preact"

const AGAIN_MS = 4_000

/** A view that is fetched when it is first drawn; a fetch that failed is tried again. Until it is here, `waiting`. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: () => ComponentChild,
): FunctionComponent<Props> {
  const view = signal<ComponentType<Props> | null>(null)
  let asked = false
  function ask(): void {
    asked = true
    load().then(
      (loaded) => {
        view.value = loaded
      },
      () => setTimeout(ask, AGAIN_MS),
    )
  }
  return (props: Props) => {
    const View = view.value
    if (View) return <View {...props} />
    if (!asked) ask()
    return waiting?.() ?? null
  }
}
