import { useEffect } from "preact/hooks"
import { api } from "../api"
import { called } from "../contact/called"
import { Avatar } from "../kit/avatar"
import { Button, IconButton } from "../kit/button"
import { coarse } from "../kit/clock"
import { Icon } from "../kit/icon"
import { useLoad } from "../kit/load"
import { MenuButton } from "../kit/menu"
import { fullWhen, shortWhen } from "../kit/time"
import { toast, toastProblem } from "../kit/toast"
import { More, usePages } from "../parts/pages"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { onChange } from "../shell/live"
import { navigate, place, withQuery } from "../shell/router"
import { can } from "../shell/session"
import { number, t as shared } from "../text"
import { filling } from "./list"
import { Said } from "./said"
import { t } from "./text"
import { Asked } from "./why"
import { BASE, type Member, PATH, type Segment } from "./wire"
import { useVocabulary } from "./words"

const PAGE = 50

/** One segment: its rule in words, who is in it, and why somebody is or is not. */
export function SegmentPage({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<Segment>(`${PATH}/${id}`, { signal }), [id])
  const { data, put } = load
  useEffect(() => onChange<Segment>("segment.updated", (one) => one.id === id && put(one)), [id])
  return (
    <Sheet
      title={data?.name ?? ""}
      parent={BASE}
      wide
      actions={data && can("campaigns") && <Acts one={data} onChange={put} />}
    >
      <Loaded load={load}>{(one) => <One one={one} onChange={put} />}</Loaded>
    </Sheet>
  )
}

interface OneProps {
  one: Segment
  onChange: (one: Segment) => void
}

function Acts({ one, onChange }: OneProps) {
  const archive = async () => {
    try {
      await api.remove(`${PATH}/${one.id}`)
      navigate(BASE, { replace: true })
      toast(t("archived", { name: one.name }), {
        action: { label: shared("toast.undo"), run: () => void restore(one, onChange) },
      })
    } catch (error) {
      toastProblem(error)
    }
  }
  if (one.archived_at) return <Button onClick={() => void restore(one, onChange)}>{t("restore")}</Button>
  return (
    <>
      <Button class="segment-edit" icon="edit" onClick={() => navigate(`${BASE}/${one.id}/rule`)}>
        {t("edit")}
      </Button>
      <MenuButton
        label={t("more", { name: one.name })}
        place="below-end"
        items={[{ label: t("archive"), icon: "trash", danger: true, run: () => void archive() }]}
      />
    </>
  )
}

async function restore(one: Segment, onChange: (one: Segment) => void): Promise<void> {
  try {
    onChange(await api.post<Segment>(`${PATH}/${one.id}/restore`))
    toast(t("restored", { name: one.name }))
    navigate(`${BASE}/${one.id}`)
  } catch (error) {
    toastProblem(error)
  }
}

function One({ one }: OneProps) {
  const words = useVocabulary()
  return (
    <div class="segment">
      <section class="segment-about">
        {one.archived_at && (
          <p class="remark remark-plain">
            <Icon name="info" size={16} />
            {t("is_archived")}
          </p>
        )}
        {one.description && <p class="segment-description">{one.description}</p>}
        <p class="segment-rule">{words.data && <Said rule={one.rule} words={words.data} />}</p>
        <p class="segment-now" aria-live="polite">
          <strong>{number(one.count)}</strong> {t("count", { n: one.count }).replace(number(one.count), "").trim()}
          {one.state === "filling" && <span class="segment-filling"> · {filling(one)}</span>}
        </p>
      </section>
      <People one={one} />
      <Asked segment={one} />
    </div>
  )
}

/** Who is in it, whoever entered last first. */
function People({ one }: { one: Segment }) {
  const pages = usePages<Member>(`${PATH}/${one.id}/contacts`, { limit: PAGE })
  const { refresh } = pages
  useEffect(refresh, [one.count, one.version])
  return (
    <section class="segment-people" aria-label={t("people")}>
      <h2 class="segment-title">{t("people")}</h2>
      <Loaded load={pages}>
        {(members) =>
          members.length ? (
            <>
              <Items label={t("people")}>
                {members.map((member) => (
                  <Person key={member.contact.id} member={member} />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : (
            <div class="segment-nobody">
              <strong>{t("people_none")}</strong>
              <p>{t(one.state === "filling" ? "people_filling" : "people_none_text")}</p>
            </div>
          )
        }
      </Loaded>
    </section>
  )
}

function Person({ member: { contact, entered_at } }: { member: Member }) {
  const name = called(contact)
  return (
    <Item
      art={<Avatar name={name} size={32} />}
      title={<span dir="auto">{name}</span>}
      href={`/contacts/${contact.id}`}
      hint={contact.email ?? shared(`contact.${contact.kind}`)}
      actions={
        <>
          <time class="item-side" dateTime={entered_at} title={fullWhen(entered_at)}>
            {t("entered", { when: shortWhen(entered_at, coarse.value) })}
          </time>
          <IconButton
            icon="help"
            size={16}
            label={t("why_of", { name })}
            onClick={() => navigate(withQuery({ why: contact.id }, place.value.path), { replace: true })}
          />
        </>
      }
    />
  )
}
