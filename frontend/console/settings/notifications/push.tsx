import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { Check } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { Problem } from "../../kit/problem"
import { speaker } from "../../text"
import words from "./en.json"
import { canPush, isSubscribed, subscribe, unsubscribe } from "./subscription"

const t = speaker(words)

type State = "looking" | "impossible" | "denied" | "off" | "on" | "asking"

/** Push on this device: asks the browser for leave, and says what to do where it refuses. */
export function PushSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const state = useSignal<State>("looking")
  const wrong = useSignal<string | null>(null)
  useEffect(() => {
    void look().then((found) => {
      state.value = found
    })
  }, [])
  const toggle = async (wanted: boolean) => {
    wrong.value = null
    state.value = "asking"
    try {
      if (wanted) await subscribe()
      else await unsubscribe()
      onChange(wanted)
    } catch (error) {
      const denied = error instanceof DOMException && error.name === "NotAllowedError"
      if (!denied) wrong.value = error instanceof Problem ? error.words : t("push_failed")
    }
    state.value = await look()
  }
  const now = state.value
  return (
    <div class="lines push">
      <Check
        asSwitch
        label={t("push")}
        hint={now === "asking" ? t("push_asking") : t("push_hint")}
        checked={on && now === "on"}
        disabled={now === "looking" || now === "impossible" || now === "denied" || now === "asking"}
        onChange={(wanted) => void toggle(wanted)}
      />
      {now === "denied" && <Advice text={t("push_denied")} />}
      {now === "impossible" && <Advice text={t("push_impossible")} />}
      {wrong.value && <Advice text={wrong.value} />}
    </div>
  )
}

function Advice({ text }: { text: string }) {
  return (
    <p class="remark" role="status">
      <Icon name="info" size={16} />
      {text}
    </p>
  )
}

async function look(): Promise<State> {
  if (!canPush()) return "impossible"
  if (Notification.permission === "denied") return "denied"
  return (await isSubscribed()) ? "on" : "off"
}
