import { Button } from "../../../kit/button"
import { coarse } from "../../../kit/clock"
import { Empty } from "../../../kit/empty"
import { Icon } from "../../../kit/icon"
import { fullWhen, shortWhen } from "../../../kit/time"
import { Code } from "../../../parts/code"
import { More, usePages } from "../../../parts/pages"
import { isRemoved, removeLater } from "../../../parts/removal"
import { Section } from "../../../parts/section"
import { Loaded, Needs } from "../../../parts/sheet"
import type { Oddity } from "../../wire"
import { t } from "../text"

/** What the provider sent and nobody could read: kept whole, until somebody has seen to it. */
export function OdditiesTab({ channel }: { channel: string }) {
  return (
    <Needs permission="channels">
      <Section title={t("odd.title")} lead={t("odd.lead")}>
        <List channel={channel} />
      </Section>
    </Needs>
  )
}

function List({ channel }: { channel: string }) {
  const pages = usePages<Oddity>("/oddities", { channel_id: channel })
  return (
    <Loaded load={pages}>
      {(items) => {
        const shown = items.filter(({ id }) => !isRemoved(path(id)))
        return shown.length || pages.next ? (
          <>
            <ul class="items" aria-label={t("odd.title")}>
              {shown.map((one) => (
                <Line key={one.id} one={one} onDone={pages.refresh} />
              ))}
            </ul>
            <More pages={pages} />
          </>
        ) : (
          <Empty icon="check" title={t("odd.none")}>
            {t("odd.none_text")}
          </Empty>
        )
      }}
    </Loaded>
  )
}

const path = (id: string) => `/oddities/${id}`

function Line({ one, onDone }: { one: Oddity; onDone: () => void }) {
  return (
    <li class="odd">
      <details>
        <summary>
          <Icon name="right" size={14} class="fold-sign" />
          <span class="odd-kind">{one.kind}</span>
          <span class="odd-why">{one.why}</span>
          <time dateTime={one.at} title={fullWhen(one.at)}>
            {shortWhen(one.at, coarse.value)}
          </time>
        </summary>
        <Code text={pretty(one.raw)} label={t("odd.raw")} />
      </details>
      <Button onClick={() => removeLater(path(one.id), one.kind, onDone, t("odd.settled"))}>{t("odd.settle")}</Button>
    </li>
  )
}

function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2)
  } catch {
    return raw
  }
}
