import { useEffect, useRef } from "preact/hooks"
import { Button, IconButton } from "../kit/button"
import { Empty } from "../kit/empty"
import { keyNames } from "../kit/keys"
import { ProblemView } from "../kit/problem"
import { Bone, Loading } from "../kit/skeleton"
import { Tabs } from "../kit/tabs"
import { VirtualList } from "../kit/virtual"
import { Bell } from "../shell/bell"
import { paletteOpen } from "../shell/palette"
import { navigate, withQuery } from "../shell/router"
import { counts } from "../store/counts"
import type { ConversationList } from "../store/list"
import { type Filter, VIEWS, type View } from "../store/views"
import { t } from "../text"
import { BulkBar } from "./bulk"
import { clear, FilterButton, FilterChips, isNarrowed } from "./filters"
import { Row } from "./row"
import { SearchField, searching } from "./search"
import { addressOf, picked } from "./state"

export const ROW_HEIGHT = 64

interface Props {
  filter: Filter
  list: ConversationList
  current: string | null
}

/** The left pane: views with their counts, filters, and the conversations themselves. */
export function ListPane({ filter, list, current }: Props) {
  const open = searching.value || filter.q
  return (
    <section class="list" aria-label={t("nav.inbox")}>
      <header class="list-head">
        {open ? <SearchField q={filter.q ?? ""} /> : <ListTitle filter={filter} />}
        {picked.value.size ? <BulkBar /> : <Views view={filter.view} />}
        <FilterChips filter={filter} />
      </header>
      <div class="list-body" id="list">
        <Body filter={filter} list={list} current={current} />
      </div>
    </section>
  )
}

function ListTitle({ filter }: { filter: Filter }) {
  return (
    <div class="list-title">
      <h2>{t("nav.inbox")}</h2>
      <IconButton
        icon="search"
        label={t("search.label")}
        keys="/"
        onClick={() => {
          searching.value = true
        }}
      />
      <FilterButton filter={filter} />
      <Bell class="bell-narrow" />
      <button
        type="button"
        class="list-palette keys"
        onClick={() => {
          paletteOpen.value = true
        }}
      >
        <span class="unseen">{t("palette.title")}</span>
        <kbd>{keyNames("mod+k")}</kbd>
      </button>
    </div>
  )
}

const COUNTED = new Set<View>(["open", "unanswered", "mine", "unassigned", "snoozed"])

function Views({ view }: { view: View }) {
  const tabs = VIEWS.map((id) => ({
    id,
    label: t(`view.${id}`),
    count: counts.value[id] ?? (COUNTED.has(id) ? null : undefined),
  }))
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: "nearest", block: "nearest" })
  }, [view])
  return (
    <div class="list-views" ref={strip}>
      <Tabs
        label={t("view.label")}
        tabs={tabs}
        current={view}
        panel="list"
        onPick={(id) => navigate(withQuery({ at: null }, `/inbox/${id}`))}
      />
    </div>
  )
}

function Body({ filter, list, current }: Props) {
  const state = list.state.value
  const ids = list.ids.value
  if (state === "loading") return <Skeletons />
  if (state === "wrong") return <ProblemView error={list.error.value} onRetry={() => void list.load()} />
  if (!ids.length) return <Nothing filter={filter} />
  return (
    <VirtualList
      items={ids}
      rowHeight={ROW_HEIGHT}
      keyOf={(id) => id}
      label={t(`view.${filter.view}`)}
      current={current ?? undefined}
      onEnd={list.more}
      row={(id) => <Row id={id} href={addressOf(filter.view, id)} current={id === current} among={ids} />}
    />
  )
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter.q)
    return (
      <Empty icon="search" title={t("empty.search", { q: filter.q })}>
        {t("empty.search_text")}
      </Empty>
    )
  if (isNarrowed(filter))
    return (
      <Empty icon="filter" title={t("empty.filtered")} action={<Button onClick={clear}>{t("filter.clear")}</Button>} />
    )
  return (
    <Empty
      icon={filter.view === "snoozed" ? "snooze" : filter.view === "closed" ? "close" : "inbox"}
      title={t(`empty.${filter.view}`)}
    >
      {t(`empty.${filter.view}_text`)}
    </Empty>
  )
}

const WIDTHS = ["46%", "62%", "38%", "54%", "70%", "44%", "58%", "50%", "66%"]

function Skeletons() {
  return (
    <div aria-busy="true">
      <Loading label={t("list.loading")} />
      {WIDTHS.map((width) => (
        <div class="row row-bones" key={width}>
          <Bone width="34px" height={34} round />
          <span class="row-words">
            <Bone width={width} height={11} />
            <Bone width="82%" height={10} />
          </span>
        </div>
      ))}
    </div>
  )
}
