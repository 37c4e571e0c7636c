import { channelName } from "../../inbox/channel"
import { Avatar } from "../../kit/avatar"
import { coarse } from "../../kit/clock"
import { fullWhen, shortWhen } from "../../kit/time"
import { More, usePages } from "../../parts/pages"
import { Item, Items, Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { t } from "./text"
import { type Arrival, PATH } from "./wire"

const LIMIT = 20

/** Who came, the newest first, each leading to the contact. */
export function Arrivals({ id }: { id: string }) {
  const pages = usePages<Arrival>(`${PATH}/${id}/arrivals`, { limit: LIMIT })
  return (
    <Section title={t("who")} lead={t("who_text")}>
      <Loaded load={pages} lines={3}>
        {(items) =>
          items.length ? (
            <>
              <Items label={t("who")}>
                {items.map((one) => (
                  <Row key={one.identity_id} one={one} />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : (
            <p class="nothing">{t("who_none")}</p>
          )
        }
      </Loaded>
    </Section>
  )
}

function Row({ one }: { one: Arrival }) {
  const name = one.contact_name || t("visitor")
  const hint = [channelName(one.channel_type), one.times > 1 && t("times", { n: one.times })]
  return (
    <Item
      href={`/contacts/${one.contact_id}`}
      title={name}
      art={<Avatar name={name} size={30} />}
      hint={hint.filter(Boolean).join(" · ")}
      actions={
        <time class="item-side" dateTime={one.first_at} title={fullWhen(one.first_at)}>
          {shortWhen(one.first_at, coarse.value)}
        </time>
      }
    />
  )
}
