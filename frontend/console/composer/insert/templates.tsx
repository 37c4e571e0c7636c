import { useSignal } from "@preact/signals"
import { Badge } from "../../kit/badge"
import { Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { narrow } from "../../kit/picker"
import { ProblemView } from "../../kit/problem"
import { Bone } from "../../kit/skeleton"
import { approved, templatesOfAll } from "../../store/templates"
import { locale } from "../../text"
import type { ApprovedTemplate } from "../../wire"
import { say } from "../words"

interface Props {
  title: string
  /** The accounts on which it is to be approved: on every one of them. */
  channels: readonly string[]
  onPick: (template: ApprovedTemplate) => void
  onClose: () => void
}

/** The templates of channels, to choose one. */
export function Templates({ title, channels, onPick, onClose }: Props) {
  const load = useLoad((signal) => templatesOfAll(channels, signal), [channels])
  return (
    <Dialog title={title} size="medium" onClose={onClose}>
      {load.data ? (
        <Choosing templates={load.data} title={title} onPick={onPick} />
      ) : load.error ? (
        <ProblemView error={load.error} onRetry={load.reload} />
      ) : (
        <div class="insert-bones" aria-busy="true">
          {[62, 48, 70, 55].map((width) => (
            <Bone key={width} width={`${width}%`} height={14} />
          ))}
        </div>
      )}
    </Dialog>
  )
}

interface ChoosingProps {
  templates: readonly ApprovedTemplate[]
  title: string
  onPick: (template: ApprovedTemplate) => void
}

function Choosing({ templates, title, onPick }: ChoosingProps) {
  const query = useSignal("")
  if (!templates.some(approved))
    return (
      <Empty icon="file" title={say("template.none")}>
        {say("template.none_text")}
      </Empty>
    )
  const choices = [...templates]
    .sort((a, b) => Number(approved(b)) - Number(approved(a)) || a.name.localeCompare(b.name))
    .map((template) => ({
      id: `${template.name} ${template.language}`,
      label: template.name.replaceAll("_", " "),
      hint: `${template.header ?? ""} ${template.body ?? ""}`,
      also: `${template.name} ${template.language}`,
      template,
    }))
  const shown = narrow(choices, query.value)
  return (
    <>
      <div class="insert-find">
        <Icon name="search" size={16} />
        <input
          autofocus
          type="text"
          inputMode="search"
          autocomplete="off"
          aria-label={say("template.find")}
          placeholder={say("template.find")}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
        />
      </div>
      <ul class="insert-templates" aria-label={title}>
        {shown.map(({ id, template }) => (
          <li key={id}>
            <button
              type="button"
              aria-disabled={approved(template) ? undefined : true}
              data-tip={approved(template) ? undefined : template.reason || say("template.unusable")}
              onClick={() => approved(template) && onPick(template)}
            >
              <span class="insert-template-head">
                <strong>{template.name.replaceAll("_", " ")}</strong>
                <span>{about(template)}</span>
                {!approved(template) && <Badge tone="soon">{say("template.unusable")}</Badge>}
              </span>
              <span class="insert-template-text" dir="auto">
                {template.body || template.header}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!shown.length && <p role="status">{say("template.not_found")}</p>}
    </>
  )
}

const languages = new Intl.DisplayNames(locale, { type: "language" })

/** In which language it is, and what it is about. */
export function about(template: ApprovedTemplate): string {
  return [languageOf(template.language), category(template)].filter(Boolean).join(" · ")
}

/** `pt_BR` as people say it; a tag that nobody knows stays as it is. */
function languageOf(tag: string): string {
  try {
    return languages.of(tag.replace("_", "-")) ?? tag
  } catch {
    return tag
  }
}

const CATEGORIES = ["marketing", "utility", "authentication"] as const

function category(template: ApprovedTemplate): string {
  const known = CATEGORIES.find((one) => one === template.category.toLowerCase())
  return known ? say(`template.category_${known}`) : template.category.toLowerCase()
}
