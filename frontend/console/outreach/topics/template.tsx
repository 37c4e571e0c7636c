import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { filled, nothing, reads } from "../../composer/insert/filling"
import { Frame, Look } from "../../composer/insert/frame"
import { isOpen, Places } from "../../composer/insert/places"
import "../../composer/insert/style"
import { about, Templates } from "../../composer/insert/templates"
import { say } from "../../composer/words"
import { Button } from "../../kit/button"
import type { ApprovedTemplate } from "../../wire"
import type { Filled } from "./content"
import { sampled } from "./sampled"
import { t } from "./text"
import { Variables } from "./variables"

export interface TopicTemplateProps {
  channels: readonly string[]
  /** What a topic is called, for how it reads. */
  topic: string
  before: Filled | null
  onDone: (filled: Filled) => void
  onClose: () => void
}

/** A template is chosen and its places are filled, with variables where each person is to read their own. */
export function TopicTemplate({ channels, topic, before, onDone, onClose }: TopicTemplateProps) {
  const chosen = useSignal<ApprovedTemplate | null>(before?.template ?? null)
  if (!chosen.value)
    return (
      <Templates
        title={t("template")}
        channels={channels}
        onPick={(template) => (chosen.value = template)}
        onClose={onClose}
      />
    )
  const same = before?.template === chosen.value ? before.filling : nothing(chosen.value)
  return (
    <Filling
      template={chosen.value}
      filling={same}
      topic={topic}
      onBack={() => (chosen.value = null)}
      onDone={onDone}
      onClose={onClose}
    />
  )
}

interface FillingProps extends Pick<TopicTemplateProps, "topic" | "onDone" | "onClose"> {
  template: ApprovedTemplate
  filling: Filled["filling"]
  onBack: () => void
}

function Filling({ template, filling: before, topic, onBack, onDone, onClose }: FillingProps) {
  const filling = useSignal(before)
  const last = useRef<HTMLInputElement | null>(null)
  const off = isOpen(template, filling.value) && say("template.fill")
  const insert = (words: string) => {
    const box = last.current
    if (!box) return
    box.focus()
    box.setRangeText(words, box.selectionStart ?? 0, box.selectionEnd ?? 0, "end")
    box.dispatchEvent(new Event("input", { bubbles: true }))
  }
  return (
    <Frame
      title={template.name.replaceAll("_", " ")}
      action={t("template_use")}
      off={off || undefined}
      onClose={onClose}
      onDone={() => onDone({ template, filling: filling.value, block: filled(template, filling.value) })}
      foot={
        <Button look="quiet" icon="back" class="insert-back" onClick={onBack}>
          {say("template.back")}
        </Button>
      }
      side={<Look blocks={sampled([{ type: "text", text: reads(template, filling.value) }], topic)} />}
    >
      <p class="insert-lead">{about(template)}</p>
      <div
        class="lines"
        onFocusIn={({ target }) => {
          if (target instanceof HTMLInputElement && target.type === "text") last.current = target
        }}
      >
        <Places template={template} filling={filling.value} onInput={(given) => (filling.value = given)} />
      </div>
      <Variables onInsert={insert} />
    </Frame>
  )
}
