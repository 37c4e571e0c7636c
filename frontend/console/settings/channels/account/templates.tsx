import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { Badge, type Tone } from "../../../kit/badge"
import { Button } from "../../../kit/button"
import { coarse } from "../../../kit/clock"
import { Empty } from "../../../kit/empty"
import { Icon } from "../../../kit/icon"
import { useLoad } from "../../../kit/load"
import { ago } from "../../../kit/time"
import { Section } from "../../../parts/section"
import { Loaded } from "../../../parts/sheet"
import { can } from "../../../shell/session"
import { templatesOf } from "../../../store/templates"
import type { ApprovedTemplate, ChannelRecord } from "../../wire"
import { t } from "../text"

const MANY = 8

interface Props {
  channel: ChannelRecord
  busy: boolean
  onTry: () => void
}

/** The messages that the provider approves: what each says, whether it may be sent, and how people take it. */
export function TemplatesTab({ channel, busy, onTry }: Props) {
  const load = useLoad((signal) => templatesOf(channel.id, signal), [channel.id])
  const { refresh } = load
  useEffect(refresh, [channel.inspected_at, refresh])
  const when = channel.inspected_at && t("templates.synced", { when: ago(channel.inspected_at, coarse.value) })
  return (
    <Section
      title={t("templates.title")}
      lead={t("templates.lead")}
      actions={
        can("channels") && (
          <Button icon="retry" busy={busy} tip={when || undefined} onClick={onTry}>
            {t("templates.sync")}
          </Button>
        )
      }
    >
      <Loaded load={load}>
        {(templates) =>
          templates.length ? (
            <Listed templates={templates} />
          ) : (
            <Empty icon="file" title={t("templates.none")}>
              {t("templates.none_text")}
            </Empty>
          )
        }
      </Loaded>
    </Section>
  )
}

function Listed({ templates }: { templates: readonly ApprovedTemplate[] }) {
  const query = useSignal("")
  const words = query.value.trim().toLowerCase()
  const shown = templates.filter((one) => `${one.name} ${one.body ?? ""} ${one.language}`.toLowerCase().includes(words))
  return (
    <div>
      {templates.length > MANY && (
        <search class="find">
          <Icon name="search" size={16} />
          <input
            type="text"
            inputMode="search"
            autocomplete="off"
            aria-label={t("templates.find")}
            placeholder={t("templates.find")}
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value
            }}
          />
        </search>
      )}
      <ul class="items" aria-label={t("templates.title")}>
        {shown.map((one) => (
          <Line key={`${one.name} ${one.language}`} one={one} />
        ))}
      </ul>
      {!shown.length && <p class="nothing">{t("templates.not_found")}</p>}
    </div>
  )
}

const TONES: Record<string, Tone> = { approved: "accent", pending: "soon", paused: "soon" }
const STATUSES = ["approved", "pending", "rejected", "paused", "disabled"] as const
const QUALITIES = ["green", "yellow", "red"] as const

function Line({ one }: { one: ApprovedTemplate }) {
  const status = STATUSES.find((known) => known === one.status.toLowerCase())
  const quality = QUALITIES.find((known) => known === one.quality?.toLowerCase())
  return (
    <li class="template">
      <details>
        <summary>
          <span class="template-head">
            <Icon name="right" size={14} class="fold-sign" />
            <span class="template-name">{one.name}</span>
            <span class="inline-code">{one.language}</span>
            <span class="template-category">{one.category.toLowerCase()}</span>
            {quality && (
              <span class={`quality quality-${quality}`} data-tip={t(`quality.${quality}`)}>
                <span class="unseen">{t(`quality.${quality}`)}</span>
              </span>
            )}
            <Badge tone={TONES[one.status.toLowerCase()] ?? "late"}>
              {status ? t(`template.${status}`) : one.status}
            </Badge>
          </span>
          <span class="template-line">{one.body || one.header}</span>
        </summary>
        <Whole one={one} />
      </details>
    </li>
  )
}

/** The template as it reads, with its places marked. */
function Whole({ one }: { one: ApprovedTemplate }) {
  return (
    <div class="template-whole" dir="auto">
      {one.reason && (
        <p class="remark remark-plain">
          <Icon name="info" size={16} />
          {t("template.reason", { reason: one.reason })}
        </p>
      )}
      {one.header && <p class="template-header">{marked(one.header)}</p>}
      {one.body && <p class="template-body">{marked(one.body)}</p>}
      {one.footer && <p class="template-footer">{one.footer}</p>}
      {one.buttons && one.buttons.length > 0 && (
        <p class="template-buttons">
          {one.buttons.map(({ kind, title }) => (
            <span key={kind + title}>{title || kind}</span>
          ))}
        </p>
      )}
    </div>
  )
}

function marked(text: string) {
  return text.split(/(\{\{[^}]*\}\})/).map((part, at) => (at % 2 ? <mark key={at}>{part}</mark> : part))
}
