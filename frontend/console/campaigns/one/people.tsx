import { called } from "../../contact/called"
import { Avatar } from "../../kit/avatar"
import { coarse } from "../../kit/clock"
import { Select } from "../../kit/field"
import { fullWhen, shortWhen } from "../../kit/time"
import { More, usePages } from "../../parts/pages"
import { Item, Items } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate, place, withQuery } from "../../shell/router"
import { t as shared } from "../../text"
import { BASE, type Campaign, PATH } from "../wire"
import { versionOf } from "./arms"
import { money } from "./figures"
import { t } from "./text"
import { FACTS, type Fact, type Met } from "./wire"

const PAGE = 50

/** Everybody with whom something came of a campaign: who saw it, who clicked, who was left out. */
export function PeopleOf({ one }: { one: Campaign }) {
  const { query } = place.value
  const fact: Fact = FACTS.find((each) => each === query.get("fact")) ?? "seen"
  const [detail, arm] = [query.get("detail"), query.get("arm")]
  const pages = usePages<Met>(`${PATH}/${one.id}/people`, { fact, detail, arm, limit: PAGE }, "after")
  const { variants = [], control = 0, goal } = one.definition
  const arms = [...variants.map(({ key }) => key), ...(control ? ["control"] : [])]
  return (
    <Sheet title={t("people", { name: one.definition.name })} parent={`${BASE}/${one.id}`} wide>
      <div class="campaign-filters">
        <Select
          label={t("people_fact")}
          quietLabel
          value={fact}
          options={FACTS.map((value) => ({ value, label: t(`fact.${value}`) }))}
          onInput={(value) => navigate(withQuery({ fact: value, detail: null }), { replace: true })}
        />
        {arms.length > 1 && (
          <Select
            label={t("people_arm")}
            quietLabel
            value={arm ?? ""}
            options={[
              { value: "", label: t("people_every") },
              ...arms.map((value) => ({ value, label: versionOf(one.definition, value) })),
            ]}
            onInput={(value) => navigate(withQuery({ arm: value || null }), { replace: true })}
          />
        )}
      </div>
      <Loaded load={pages} lines={6}>
        {(all) =>
          all.length ? (
            <>
              <Items label={t(`fact.${fact}`)}>
                {all.map((met) => (
                  <Person
                    key={met.contact.id}
                    met={met}
                    arm={arms.length > 1 && met.arm ? versionOf(one.definition, met.arm) : ""}
                    currency={goal?.currency}
                  />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : (
            <p class="nothing" role="status">
              {t("people_none")}
            </p>
          )
        }
      </Loaded>
    </Sheet>
  )
}

function Person({ met, arm, currency }: { met: Met; arm: string; currency: string | undefined }) {
  const { contact } = met
  const more = [
    contact.email ?? shared(`contact.${contact.kind}`),
    arm,
    met.times > 1 && t("times", { n: met.times }),
    met.value ? money(met.value, currency) : "",
  ]
  return (
    <Item
      art={<Avatar name={called(contact)} size={32} />}
      title={<span dir="auto">{called(contact)}</span>}
      href={`/contacts/${contact.id}`}
      hint={more.filter(Boolean).join(" · ")}
      actions={
        <time class="item-side" dateTime={met.last_at} title={fullWhen(met.last_at)}>
          {shortWhen(met.last_at, coarse.value)}
        </time>
      }
    />
  )
}
