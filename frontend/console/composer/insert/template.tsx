import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { Button } from "../../kit/button"
import { TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { t } from "../../text"
import type { ApprovedTemplate, Check, Conversation } from "../../wire"
import { ask } from "../check"
import { send } from "../outbox"
import { say } from "../words"
import { filled, nothing, reads } from "./filling"
import { Frame, Look } from "./frame"
import { isOpen, Places } from "./places"
import { about, Templates } from "./templates"

interface Props {
  one: Conversation
  onClose: () => void
}

/** A template is chosen, filled in, and sent: it goes alone. */
export function TemplateDialog({ one, onClose }: Props) {
  const chosen = useSignal<ApprovedTemplate | null>(null)
  if (chosen.value)
    return <Filling one={one} template={chosen.value} onBack={() => (chosen.value = null)} onClose={onClose} />
  return (
    <Templates
      title={say("template.title")}
      channels={[one.channel.id]}
      onPick={(template) => (chosen.value = template)}
      onClose={onClose}
    />
  )
}

interface FillingProps extends Props {
  template: ApprovedTemplate
  onBack: () => void
}

function Filling({ one, template, onBack, onClose }: FillingProps) {
  const filling = useSignal(nothing(template))
  const why = useSignal("")
  const offer = template.category.toLowerCase() === "marketing"
  const empty = isOpen(template, filling.value)
  const draft = {
    blocks: [filled(template, filling.value)],
    ...(offer ? { purpose: "promotional", reason: why.value.trim() } : {}),
  }
  const ready = !empty && (!offer || Boolean(why.value.trim()))
  const verdict = useVerdict(one.id, draft, ready)
  const stops = verdict?.warnings.find((warning) => warning.stops)
  const dropped = verdict?.verdict.outcome === "drop"
  const off =
    (empty && say("template.fill")) ||
    (offer && !why.value.trim() && say("template.why_hint")) ||
    stops?.text ||
    (dropped && (verdict?.verdict.said?.why ?? say("template.unusable")))
  return (
    <Frame
      title={template.name.replaceAll("_", " ")}
      action={say("template.send")}
      off={off || undefined}
      onClose={onClose}
      onDone={() => {
        void send({ conversation: one.id, mode: "reply", mentions: [], savedReply: null, ...draft })
        onClose()
      }}
      foot={
        <Button look="quiet" icon="back" class="insert-back" onClick={onBack}>
          {say("template.back")}
        </Button>
      }
      side={
        <>
          <Look blocks={[{ type: "text", text: reads(template, filling.value) }]} />
          <Says check={verdict} asking={ready} />
        </>
      }
    >
      <p class="insert-lead">{about(template)}</p>
      <Places template={template} filling={filling.value} onInput={(given) => (filling.value = given)} />
      {offer && (
        <TextField
          label={say("template.why")}
          hint={say("template.why_hint")}
          maxLength={300}
          autocomplete="off"
          value={why.value}
          onInput={(value) => (why.value = value)}
        />
      )}
    </Frame>
  )
}

const PAUSE_MS = 350

/** What the rules say of the template as it is filled in now. */
function useVerdict(conversation: string, draft: object, on: boolean): Check | null {
  const found = useSignal<Check | null>(null)
  const content = on ? JSON.stringify(draft) : ""
  useEffect(() => {
    found.value = null
    if (!content) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(conversation, JSON.parse(content) as object, stop.signal).then(
        (check) => {
          found.value = check
        },
        () => {},
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [conversation, content])
  return found.value
}

/** The gate's answer, before one presses: it goes, it waits, or why it would not. */
function Says({ check, asking }: { check: Check | null; asking: boolean }) {
  if (!check) return <p class="insert-says">{asking && say("template.checking")}</p>
  const { outcome, said } = check.verdict
  const stops = check.warnings.find((warning) => warning.stops)
  const bad = outcome === "drop" || stops
  const words = stops
    ? [stops.text, stops.remedy]
    : outcome === "send"
      ? [say("template.goes")]
      : [outcome === "hold" ? say("template.waits") : "", said?.why, said?.instead]
  return (
    <p class={bad ? "insert-says insert-says-no" : "insert-says"} role="status">
      <Icon name={bad ? "cross" : outcome === "hold" ? "snooze" : "check"} size={15} />
      <span>{words.filter(Boolean).join(" ") || t("gate.unknown")}</span>
    </p>
  )
}
