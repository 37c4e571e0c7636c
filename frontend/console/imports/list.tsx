import { useEffect } from "preact/hooks"
import { Badge, type Tone } from "../kit/badge"
import { coarse } from "../kit/clock"
import { Empty } from "../kit/empty"
import { ago } from "../kit/time"
import { More, usePages } from "../parts/pages"
import { Item, Items, Section } from "../parts/section"
import { Loaded } from "../parts/sheet"
import { onChange } from "../shell/live"
import { number } from "../text"
import { t } from "./text"
import { type DataImport, PATH, type State } from "./wire"

export const TONES: Record<State, Tone> = {
  draft: "plain",
  running: "accent",
  done: "plain",
  cancelled: "soon",
  failed: "late",
  undoing: "accent",
  undone: "plain",
}

/** What was imported, the newest first, as it stands now. */
export function Imports() {
  const pages = usePages<DataImport>(PATH)
  useEffect(() => onChange<DataImport>("import.updated", () => pages.refresh()), [])
  return (
    <Section title={t("past")}>
      <Loaded load={pages}>
        {(items) =>
          items.length ? (
            <>
              <Items label={t("past")}>
                {items.map((one) => (
                  <Item
                    key={one.id}
                    title={one.name}
                    href={`/contacts/import/${one.id}`}
                    badges={<Badge tone={TONES[one.state]}>{t(`is.${one.state}`)}</Badge>}
                    hint={[figures(one), one.by_name, ago(one.created_at, coarse.value)].join(" · ")}
                  />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : (
            <Empty icon="file" title={t("none")}>
              {t("none_text")}
            </Empty>
          )
        }
      </Loaded>
    </Section>
  )
}

function figures(one: DataImport): string {
  const rows = t("rows", { n: one.rows, count: number(one.rows) })
  if (one.state === "draft") return rows
  const what =
    one.kind === "events"
      ? t("events", { n: one.events, count: number(one.events) })
      : t("made", { n: one.made, count: number(one.made) })
  return `${rows}, ${what}`
}
