import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { Bone } from "../kit/skeleton"
import { theme } from "../shell/theme"

interface Props {
  label: string
  height: number
  /** What it is drawn from: drawn anew when it changes. */
  of: unknown
  /** Draws it, with a script that comes with the first chart; gives what takes it away again. */
  draw: (box: HTMLElement) => Promise<() => void>
}

/** A chart in its place, which is there before its script is. */
export function Plotted({ label, height, of, draw }: Props) {
  const ready = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const colours = theme.value
  useEffect(() => {
    let stop = () => {}
    let on = true
    if (box.current)
      void draw(box.current).then((end) => {
        ready.value = true
        if (on) stop = end
        else end()
      })
    return () => {
      on = false
      stop()
    }
  }, [JSON.stringify(of), colours])
  return (
    <>
      {!ready.value && <Bone height={height} />}
      <div ref={box} class="plot" role="img" aria-label={label} />
    </>
  )
}
