import { useSignal } from "@preact/signals"
import type { ComponentType } from "preact"
import { useEffect } from "preact/hooks"
import { adopt } from "../kit/adopt"
import { classes } from "../kit/classes"
import { useCommands } from "../kit/commands"
import { Empty } from "../kit/empty"
import { Guard } from "../kit/guard"
import { Icon } from "../kit/icon"
import type { IconName } from "../kit/icons"
import { Problem, ProblemView } from "../kit/problem"
import { t } from "../text"
import { navigate, place } from "./router"
import type { PageProps } from "./routes"
import sheet from "./sections.css" with { type: "text" }
import { can } from "./session"

adopt(sheet)

/** One page of an area that has many, with its place in the list beside them. */
export interface Section {
  id: string
  title: string
  icon: IconName
  /** The heading above it in the list. */
  group?: string
  /** Only roles with it see the section. */
  needs?: string
  load: () => Promise<{ default: ComponentType<PageProps> }>
}

interface SectionsProps extends PageProps {
  /** What the area is called, and what every address in it begins with. */
  title: string
  base: string
  sections: readonly Section[]
  /** The section that is opened where there is room for both and none was chosen. */
  first: string
  nowhere: { title: string; text: string }
}

/** An area of several pages: a list of them beside the one that was chosen; on a phone one or the other. */
export function Sections({ title, base, sections, first, nowhere, params }: SectionsProps) {
  const chosen = params.section
  const shown = sections.filter(({ needs }) => !needs || can(needs))
  const wide = matchMedia("(min-width: 760px)").matches
  useEffect(() => {
    if (!chosen && wide) navigate(`${base}/${first}`, { replace: true })
  }, [chosen, wide])
  useCommands(
    shown.map((one) => ({
      id: `${base}-${one.id}`,
      title: one.title,
      icon: one.icon,
      run: () => navigate(`${base}/${one.id}`),
    })),
  )
  const section = sections.find(({ id }) => id === chosen)
  return (
    <div class={classes("sections", chosen && "sections-chosen")}>
      <nav class="sections-menu" aria-label={title}>
        <h1 class="sections-title">{title}</h1>
        {shown.map((one, at) => (
          <Entry key={one.id} base={base} section={one} current={one === section} before={shown[at - 1]} />
        ))}
      </nav>
      <div class="sections-page">
        {section ? (
          <Outlet key={base + section.id} section={section} params={params} />
        ) : (
          chosen && (
            <Empty icon="search" title={nowhere.title}>
              {nowhere.text}
            </Empty>
          )
        )}
      </div>
    </div>
  )
}

interface EntryProps {
  base: string
  section: Section
  current: boolean
  before: Section | undefined
}

function Entry({ base, section, current, before }: EntryProps) {
  return (
    <>
      {section.group && section.group !== before?.group && <h2 class="sections-group">{section.group}</h2>}
      <a
        class={classes("sections-entry", current && "sections-current")}
        href={`${base}/${section.id}`}
        aria-current={current ? "page" : undefined}
      >
        <Icon name={section.icon} size={16} />
        <span class="sections-words">{section.title}</span>
        <Icon name="right" size={14} class="sections-more" />
      </a>
    </>
  )
}

const loaded = new WeakMap<Section["load"], ComponentType<PageProps>>()

function Outlet({ section, params }: { section: Section } & PageProps) {
  const View = useSignal(loaded.get(section.load) ?? null)
  const error = useSignal<Problem | null>(null)
  const load = () => {
    error.value = null
    section
      .load()
      .then((module) => {
        loaded.set(section.load, module.default)
        View.value = module.default
      })
      .catch(() => {
        error.value = new Problem(0, "offline", t("problem.page"), t("problem.page_detail"))
      })
  }
  useEffect(() => {
    if (!View.peek()) load()
    document.title = t("shell.title", { page: section.title })
  }, [])
  if (error.value) return <ProblemView error={error.value} onRetry={load} />
  const Page = View.value
  if (!Page) return <div aria-busy="true" />
  return (
    <Guard watch={place.value.path}>
      <Page params={params} />
    </Guard>
  )
}
