import type { ComponentChildren } from "preact"
import { adopt } from "../kit/adopt"
import { Icon } from "../kit/icon"
import type { Problem } from "../kit/problem"
import { Bone, Loading } from "../kit/skeleton"
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

/** The same frame while what it shows is asked for. */
export function EntranceWaiting({ label }: { label: string }) {
  return (
    <main class="entrance" aria-busy="true">
      <div class="entrance-column">
        <Loading label={label} />
        <Bone width="60%" height={28} />
      </div>
    </main>
  )
}

/** What the server does not accept; what is wrong with one field stands at that field. */
export function refusal(problem: Problem): { title: string; text: string } {
  return { title: problem.what, text: problem.advice }
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
