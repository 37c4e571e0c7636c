import type { ComponentChildren } from "preact"
import { adopt } from "../kit/adopt"
import { Icon } from "../kit/icon"
import sheet from "./entrance.css" with { type: "text" }

adopt(sheet)

interface Props {
  title: string
  lead?: ComponentChildren
  children: ComponentChildren
}

/** The frame of what is before the console: signing in, accepting an invitation. */
export function Entrance({ title, lead, children }: Props) {
  return (
    <main class="entrance">
      <div class="entrance-column">
        <span class="entrance-mark" aria-hidden="true">
          R
        </span>
        <h1 class="entrance-title">{title}</h1>
        {lead && <p class="entrance-lead">{lead}</p>}
        {children}
      </div>
    </main>
  )
}

export function Refusal({ problem: { title, text } }: { problem: { title: string; text: string } }) {
  return (
    <div class="entrance-wrong" role="alert">
      <Icon name="warn" size={16} />
      <p>
        <strong>{title}</strong> {text}
      </p>
    </div>
  )
}
