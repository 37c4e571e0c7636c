import { useEffect } from "preact/hooks"
import { classes } from "../kit/classes"
import { useCommands } from "../kit/commands"
import { navigate, place } from "../shell/router"
import type { PageProps } from "../shell/routes"
import type { ConversationList } from "../store/list"
import { type Filter, VIEWS } from "../store/views"
import { t } from "../text"
import { closePicked } from "./bulk"
import { ListPane } from "./list"
import { bringSoon, Opening } from "./opening"
import { searching } from "./search"
import { addressOf, filterOf, listOf, pick, picked, pickNone } from "./state"
import { Welcome } from "./welcome"

/** The inbox: the list, the thread, the contact; one beside another, or one at a time on a phone. */
export default function InboxPage({ params }: PageProps) {
  const filter = filterOf(params.view, place.value.query)
  const list = listOf(filter)
  const current = params.id ?? null
  const contact = params.pane === "contact"
  remember(list.ids.value, current)
  useInboxCommands(filter, list, current)
  useEffect(() => pickNone, [filter.view])
  useEffect(bringSoon, [])
  const step = (by: number) => move(filter, list, current, by)
  return (
    <div class={classes("inbox", current && "inbox-open", contact && "inbox-contact")}>
      <ListPane filter={filter} list={list} current={current} />
      {current ? (
        <Opening id={current} filter={filter} onLeave={() => step(1)} />
      ) : (
        <Welcome list={list} filter={filter} />
      )}
    </div>
  )
}

/** Where the open conversation stood: one that has left the list is left from there, not from the top. */
const stood = { id: "", at: 0 }

function remember(ids: readonly string[], current: string | null): void {
  const at = current ? ids.indexOf(current) : -1
  if (current && at >= 0) Object.assign(stood, { id: current, at })
}

function move(filter: Filter, list: ConversationList, current: string | null, by: number): void {
  const ids = list.ids.peek()
  const at = current ? ids.indexOf(current) : -1
  const gone = current !== null && stood.id === current ? stood.at + (by > 0 ? by - 1 : by) : 0
  const next = ids[at < 0 ? Math.max(0, Math.min(gone, ids.length - 1)) : at + by]
  if (next) navigate(addressOf(filter.view, next), { replace: current !== null })
}

function useInboxCommands(filter: Filter, list: ConversationList, current: string | null): void {
  const group = t("help.inbox")
  const some = picked.value.size > 0
  useCommands([
    { id: "next", title: t("list.next"), keys: "j", group, keysOnly: true, run: () => move(filter, list, current, 1) },
    {
      id: "previous",
      title: t("list.previous"),
      keys: "k",
      group,
      keysOnly: true,
      run: () => move(filter, list, current, -1),
    },
    {
      id: "search",
      title: t("search.label"),
      keys: "/",
      icon: "search",
      group,
      run: () => {
        searching.value = true
        document.querySelector<HTMLElement>(".list-search input")?.focus()
      },
    },
    current !== null && {
      id: "pick",
      title: t("list.pick"),
      keys: "x",
      group,
      keysOnly: true,
      run: () => pick(current, !picked.value.has(current)),
    },
    {
      id: "pick-all",
      title: t("list.pick_all"),
      keys: "shift+x",
      group,
      run: () => (picked.value = new Set(list.ids.value)),
    },
    some && { id: "close", title: t("bulk.close"), keys: "e", icon: "close", group, run: () => void closePicked() },
    some && { id: "escape", title: t("bulk.none"), keys: "escape", group, keysOnly: true, run: pickNone },
    ...VIEWS.map((view, at) => ({
      id: `view-${view}`,
      title: t("view.go", { view: t(`view.${view}`) }),
      keys: String(at + 1),
      group: t("help.views"),
      run: () => navigate(`/inbox/${view}`),
    })),
  ])
}
