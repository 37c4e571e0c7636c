import type { ComponentChildren } from "preact"
import { hurry } from "../boot"
import { business, say } from "../state"
import { hide } from "../talk"
import { ALERT, CHAT, CROSS, Icon, Tool } from "./icon"

/** A whole place that has nothing to show yet, and why. */
export function State(props: { icon: string; title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <span class="round">
        <Icon d={props.icon} />
      </span>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  )
}

export function Close() {
  return <Tool d={CROSS} name={say("close")} class="tool close" onClick={hide} />
}

/** The server has not answered yet and nothing is known from before. */
export function Waiting() {
  return (
    <>
      <div class="bar">
        <span class="bar-name" />
        <Close />
      </div>
      <Bones />
    </>
  )
}

/** Nothing can be shown at all, and what to do about it. */
export function Refusal({ about }: { about: "error" | "refused" | "identity" }) {
  return (
    <>
      <div class="bar">
        <h1 class="bar-name">{business.value || say("messages")}</h1>
        <Close />
      </div>
      <div class="body">
        <State
          icon={about === "identity" ? CHAT : ALERT}
          title={say(`${about}_title`)}
          text={say(`${about}_text`, { name: business.value })}
        >
          {about === "error" && (
            <button type="button" class="action" data-first onClick={hurry}>
              {say("retry")}
            </button>
          )}
        </State>
      </div>
    </>
  )
}

export function Nothing({ title, text }: { title: string; text: string }) {
  return <State icon={CHAT} title={title} text={text} />
}

/** What is on its way. */
export function Bones() {
  return (
    <div class="body waiting" role="status" aria-label={say("loading")}>
      <i class="bones" />
      <i class="bones" />
      <i class="bones" />
    </div>
  )
}
