import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { Empty } from "../../kit/empty"
import { Table } from "../../kit/table"
import { Tabs } from "../../kit/tabs"
import { ago, fullWhen } from "../../kit/time"
import { More, usePages } from "../../parts/pages"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate, place } from "../../shell/router"
import { can } from "../../shell/session"
import { number } from "../../text"
import { Examples } from "./examples"
import { t } from "./text"
import { type Counted, called } from "./wire"

const SIDES = ["used", "archived"] as const

/** Every topic with how many asked for it, and when something last went out. */
export function TopicList() {
  const pages = usePages<Counted>("/topics", { archived: true, limit: 100 })
  const side = place.value.query.get("show") === "archived" ? "archived" : "used"
  const may = can("campaigns")
  const all = pages.data
  const of = (which: (typeof SIDES)[number]) =>
    all?.filter(({ topic }) => Boolean(topic.archived_at) === (which === "archived")) ?? []
  const shown = of(side)
  return (
    <Sheet
      wide
      title={t("title")}
      lead={t("lead")}
      actions={
        may && (
          <Button icon="plus" look="primary" onClick={() => navigate("/outreach/topics/new")}>
            {t("new")}
          </Button>
        )
      }
    >
      <Loaded load={pages} lines={5}>
        {() => (
          <>
            {of("archived").length > 0 && (
              <div class="tabs-line">
                <Tabs
                  label={t("sides")}
                  tabs={SIDES.map((id) => ({ id, label: t(`side.${id}`), count: of(id).length }))}
                  current={side}
                  panel="topics"
                  onPick={(id) => navigate(`/outreach/topics${id === "archived" ? "?show=archived" : ""}`)}
                />
              </div>
            )}
            <div id="topics">
              {shown.length ? (
                <Topics shown={shown} />
              ) : side === "archived" ? (
                <p class="nothing">{t("none_archived")}</p>
              ) : (
                <>
                  <Empty icon="bell" title={t("none")}>
                    {t("none_text")}
                  </Empty>
                  {may && <Examples />}
                </>
              )}
            </div>
            <More pages={pages} />
          </>
        )}
      </Loaded>
    </Sheet>
  )
}

function Topics({ shown }: { shown: readonly Counted[] }) {
  return (
    <Table
      label={t("title")}
      rows={shown}
      keyOf={({ topic }) => topic.id}
      onOpen={({ topic }) => navigate(`/outreach/topics/${topic.id}`)}
      columns={[
        { id: "name", head: t("column.name"), cell: name },
        { id: "often", head: t("column.often"), wide: true, cell: ({ topic }) => oftenOf(topic.frequencies) },
        {
          id: "active",
          head: t("column.active"),
          end: true,
          cell: ({ subscriptions }) => number(subscriptions.active),
        },
        {
          id: "pending",
          head: t("column.pending"),
          end: true,
          wide: true,
          cell: ({ subscriptions }) => (subscriptions.pending ? number(subscriptions.pending) : "–"),
        },
        { id: "last", head: t("column.last"), end: true, cell: last },
      ]}
    />
  )
}

function name({ topic }: Counted) {
  return (
    <span class="topic-name">
      <a href={`/outreach/topics/${topic.id}`} dir="auto">
        {called(topic)}
      </a>
      {topic.archived_at && <Badge>{t("archived")}</Badge>}
      <code class="inline-code">{topic.key}</code>
    </span>
  )
}

function last({ last_sent_at: at }: Counted) {
  if (!at) return <span class="topic-quiet">{t("never")}</span>
  return (
    <time class="topic-quiet" dateTime={at} data-tip={fullWhen(at)}>
      {ago(at, coarse.value)}
    </time>
  )
}

/** The frequencies in a line. */
export function oftenOf(frequencies: Counted["topic"]["frequencies"]): string {
  return frequencies.map((one) => t(`often.${one}`)).join(", ")
}
