import type { ComponentChildren } from "preact"
import { later } from "../../shared/message/later"
import { Avatar } from "../kit/avatar"
import { coarse } from "../kit/clock"
import { Bone, Loading } from "../kit/skeleton"
import { clockTime, shortWhen } from "../kit/time"
import { locale, parts, t } from "../text"
import type { Contact } from "../wire"
import type { AskedProps } from "./asked/section"
import { Attributes } from "./attributes"
import { BlockButton } from "./block"
import { called } from "./called"
import type { CompaniesProps } from "./companies/section"
import type { HappenedProps } from "./happened/section"
import { Identities } from "./identities"
import { LastTalk } from "./lasttalk"
import { Joining, More } from "./more"
import { Name } from "./name"
import { Past } from "./past"
import { Say } from "./say"
import type { SegmentsProps } from "./segments/section"

const Companies = later<CompaniesProps>(() => import("./companies/section").then((module) => module.Companies))
const Happened = later<HappenedProps>(() => import("./happened/section").then((module) => module.Happened))
const Segments = later<SegmentsProps>(() => import("./segments/section").then((module) => module.Segments))
const AskedFor = later<AskedProps>(() => import("./asked/section").then((module) => module.AskedFor))

interface Props {
  contact: Contact
  onChange: (contact: Contact) => void
  /** The conversation beside which it stands, if any. */
  conversation?: string
  tags?: ComponentChildren
}

/** All that is known of a contact, in the order in which one needs it while answering. */
export function ContactView({ contact, onChange, conversation, tags }: Props) {
  return (
    <>
      <header class="contact-head">
        <Avatar name={called(contact)} url={contact.avatar_url} size={36} />
        <div class="contact-who">
          <Name contact={contact} onChange={onChange} />
          <p class="contact-about">{about(contact)}</p>
          <Came contact={contact} />
          {contact.blocked && <span class="badge badge-late">{t("contact.blocked")}</span>}
        </div>
        <div class="contact-acts">
          <More contact={contact} />
          <BlockButton contact={contact} onChange={onChange} />
        </div>
      </header>
      <Joining contact={contact} onChange={onChange} />
      <Say contact={contact} conversation={conversation} />
      <LastTalk talk={contact.last_talk} except={conversation} />
      {tags && <Section title={t("contact.tags")}>{tags}</Section>}
      <Identities contact={contact} />
      <AskedFor contact={contact} />
      <Attributes contact={contact} onChange={onChange} />
      <Companies contact={contact.id} />
      <Segments contact={contact.id} />
      <Happened contact={contact.id} />
      <Past contact={contact.id} except={conversation} />
    </>
  )
}

/** Through which entry point they first came. */
function Came({ contact: { came_through } }: { contact: Contact }) {
  if (!came_through) return null
  const { entry_point_id, name, first_at } = came_through
  const link = <a href={`/outreach/entry-points/${entry_point_id}`}>{name}</a>
  return (
    <p class="contact-about contact-came">
      {parts(t("contact.came_through", { where: "{where}", when: shortWhen(first_at, coarse.value) }), { where: link })}
    </p>
  )
}

export function Section({
  title,
  children,
  action,
}: {
  title: string
  children: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <section class="part">
      <div class="part-head">
        <h3 class="part-title">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}

/** "Customer since March · Bandung, 16:44": what they are, where, and what time it is there. */
function about(contact: Contact): string {
  const since = contact.first_seen_at ? new Date(contact.first_seen_at) : null
  const recent = since && coarse.value - since.getTime() < 300 * 86_400_000
  const when =
    since &&
    new Intl.DateTimeFormat(locale, recent ? { month: "long" } : { month: "long", year: "numeric" }).format(since)
  const what = when ? t(`contact.${contact.kind}_since`, { when }) : t(`contact.${contact.kind}`)
  const place = contact.city ?? contact.location_text
  const time = contact.zone ? safeTime(contact.zone) : null
  const where = [place, time].filter(Boolean).join(", ")
  return [what, where].filter(Boolean).join(" · ")
}

function safeTime(zone: string): string | null {
  try {
    return clockTime(coarse.value, zone)
  } catch {
    return null
  }
}

export function ContactBones({ name }: { name?: string }) {
  return (
    <div aria-busy="true">
      <Loading label={t("contact.loading")} />
      <header class="contact-head">
        {name ? <Avatar name={name} size={36} /> : <Bone width="36px" height={36} round />}
        <div>
          {name ? <h2 class="contact-name">{name}</h2> : <Bone width="120px" height={14} />}
          <Bone width="150px" height={10} />
        </div>
      </header>
      <div class="part">
        <Bone width="90px" height={10} />
        <Bone height={84} />
      </div>
      <div class="part">
        <Bone width="70px" height={10} />
        <Bone width="88%" />
        <Bone width="76%" />
        <Bone width="82%" />
      </div>
    </div>
  )
}
