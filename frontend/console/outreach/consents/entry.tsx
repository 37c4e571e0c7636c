import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { called } from "../../contact/called"
import { channelName } from "../../inbox/channel"
import { Badge, type Tone } from "../../kit/badge"
import { Icon } from "../../kit/icon"
import { clockTime, fullDate, fullWhen } from "../../kit/time"
import { languageName } from "../../parts/places"
import "./style"
import { t } from "./text"
import type { Consent } from "./wire"

const TONES: Record<Consent["act"], Tone> = { asked: "soon", given: "accent", renewed: "accent", withdrawn: "late" }
const METHODS = [
  "tap",
  "word",
  "form",
  "double_opt_in",
  "page",
  "link",
  "one_click",
  "api",
  "import",
  "provider",
  "teammate",
  "import_undone",
] as const
const OFTEN = ["daily", "weekly", "monthly", "as_it_happens"] as const

interface Props {
  one: Consent
  /** Says whose it is. */
  whose?: boolean
  /** Shows all of it at once. */
  open?: boolean
}

/** One entry of the proof: what was agreed to or taken back, by which words; on demand how, where and from where. */
export function Entry({ one, whose, open: first = false }: Props) {
  const open = useSignal(first)
  return (
    <li class="proof-entry">
      <button type="button" class="proof-head" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        <Badge tone={TONES[one.act]}>{t(`act.${one.act}`)}</Badge>
        <span class="proof-what">
          {what(one)}
          {whose && <span class="proof-who"> · {who(one)}</span>}
        </span>
        <time class="proof-when" dateTime={one.at} data-tip={fullWhen(one.at)}>
          {fullDate(one.at)}
        </time>
        <Icon name={open.value ? "up" : "down"} size={14} />
      </button>
      {one.words && (
        <blockquote class="proof-words" dir="auto">
          {one.words}
        </blockquote>
      )}
      {open.value && <Facts one={one} />}
    </li>
  )
}

function what({ kind, topic_name, frequency }: Consent): string {
  const often = OFTEN.find((each) => each === frequency)
  const about = kind === "topic" ? topic_name || t("kind.topic") : t(`kind.${kind}`)
  return often ? `${about}, ${t(`often.${often}`)}` : about
}

function who({ contact_id, contact_name, address }: Consent): string {
  if (contact_id && contact_name !== null) {
    const name = called({ id: contact_id, name: contact_name })
    return address && /[@+]/.test(address) ? `${name}, ${address}` : name
  }
  return address ?? t("nobody")
}

function Facts({ one }: { one: Consent }) {
  const method = METHODS.find((each) => each === one.method)
  const facts: [string, ComponentChildren][] = [
    [
      t("fact.contact"),
      one.contact_id &&
        (one.contact_name === null ? (
          t("erased")
        ) : (
          <a href={`/contacts/${one.contact_id}`}>{called({ id: one.contact_id, name: one.contact_name })}</a>
        )),
    ],
    [t("fact.address"), one.address],
    [t("fact.when"), `${fullDate(one.at)}, ${clockTime(one.at)}`],
    [t("fact.how"), method ? t(`method.${method}`) : one.method],
    [t("fact.channel"), one.channel_type && channelName(one.channel_type)],
    [t("fact.page"), one.page_url],
    [t("fact.language"), one.locale && languageName(one.locale)],
    [t("fact.ip"), one.ip],
    [t("fact.browser"), one.user_agent],
    [t("fact.kept"), `${fullDate(one.kept_at)}, ${clockTime(one.kept_at)}`],
    ...Object.entries(one.evidence)
      .filter(([name]) => name !== "actor_id")
      .map(([name, value]): [string, string] => [
        name.replaceAll("_", " "),
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
  ]
  return (
    <dl class="proof-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
