import { api } from "../api"
import { useStanding } from "../composer/standing"
import { channelName } from "../inbox/channel"
import { coarse } from "../kit/clock"
import { Icon } from "../kit/icon"
import { useLoad } from "../kit/load"
import { Bone } from "../kit/skeleton"
import { ago, span } from "../kit/time"
import { t } from "../text"
import { ruleName } from "../thread/rules"
import type { Contact, ContactStanding, Standing } from "../wire"
import { Section } from "./view"

interface Props {
  contact: Contact
  conversation?: string | undefined
}

/** What the rules say of this contact, in ticks and crosses. */
export function Say({ contact, conversation }: Props) {
  return (
    <Section title={t("contact.rules")}>
      {conversation ? <Here conversation={conversation} contact={contact.id} /> : <Latest contact={contact} />}
    </Section>
  )
}

function Here({ conversation, contact }: { conversation: string; contact: string }) {
  const { data, error } = useStanding(conversation, contact)
  return <Card standing={data} wrong={Boolean(error)} />
}

function Latest({ contact }: { contact: Contact }) {
  const { data, error } = useLoad(
    (signal) => api.get<ContactStanding>(`/contacts/${contact.id}/standing`, { signal }),
    [contact.id, contact.blocked, contact.identities.length],
  )
  if (!data) return <Card standing={null} wrong={Boolean(error)} />
  const [first, ...others] = data.channels
  if (!first) return <p class="part-none">{t("say.nowhere")}</p>
  if (!others.length) return <Card standing={first.standing} wrong={false} />
  return (
    <>
      {data.channels.map((one) => (
        <div key={one.channel_id} class="say-channel">
          <h4>
            {channelName(one.channel_type)} <span>{one.channel_name}</span>
          </h4>
          <Card standing={one.standing} wrong={false} />
        </div>
      ))}
    </>
  )
}

function Card({ standing, wrong }: { standing: Standing | null; wrong: boolean }) {
  if (!standing)
    return (
      <div class="say" aria-busy={!wrong}>
        {wrong ? t("gate.unknown") : <Bone width="80%" />}
        {!wrong && <Bone width="64%" />}
        {!wrong && <Bone width="72%" />}
      </div>
    )
  return (
    <div class="say">
      <ul>
        {points(standing, coarse.value).map((point) => (
          <li key={point.text} class="rule">
            <Icon name={point.ok ? "check" : "cross"} size={14} class={point.ok ? "rule-yes" : "rule-no"} />
            <span>
              <span class="unseen">{point.ok ? t("rule.send") : t("rule.drop")} </span>
              {point.text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Point {
  ok: boolean
  text: string
}

/** A standing as short lines: who wrote first and when, the window, the follow-up, the caps that count. */
export function points(standing: Standing, now: number): Point[] {
  const { verdict, window, said } = standing
  const left = window?.closes_at ? Date.parse(window.closes_at) - now : null
  const started = verdict.rule !== "started" && !standing.lines?.some(({ code }) => code === "wrote_never")
  return [
    ...(verdict.rule === "stop" ? [{ ok: false, text: said.why }] : []),
    started
      ? { ok: true, text: window ? t("say.wrote", { ago: ago(window.opened_at, now) }) : t("rule.started") }
      : { ok: false, text: said.why },
    ...(window ? [opening(window.open, left)] : []),
    ...(countsFollowUps(standing) ? [followUp(standing)] : []),
    ...(standing.caps ?? [])
      .filter((cap) => cap.used > 0)
      .map((cap) => ({
        ok: cap.used < cap.limit,
        text: t("say.cap", { name: ruleName(cap.rule), used: cap.used, limit: cap.limit }),
      })),
  ]
}

/** Whether follow-ups are counted at all: a channel that stays open, or takes templates only, has none. */
function countsFollowUps({ lines }: Standing): boolean {
  return lines?.some(({ code }) => code.startsWith("follow_up")) ?? true
}

function opening(open: boolean, left: number | null): Point {
  if (!open) return { ok: false, text: t("say.closed") }
  return { ok: true, text: left === null ? t("say.always") : t("say.open", { span: span(left) }) }
}

function followUp({ follow_ups_left: n }: Standing): Point {
  return n > 0 ? { ok: true, text: t("say.follow_up", { n }) } : { ok: false, text: t("say.no_follow_up") }
}
