import "./lean"
import { useSignal } from "@preact/signals"
import type { ComponentType } from "preact"
import { useEffect } from "preact/hooks"
import { classes } from "../kit/classes"
import { useCommands } from "../kit/commands"
import { Empty } from "../kit/empty"
import { Guard } from "../kit/guard"
import { Icon } from "../kit/icon"
import { Problem, ProblemView } from "../kit/problem"
import { navigate, place } from "../shell/router"
import type { PageProps } from "../shell/routes"
import { t as shell } from "../text"
import "./style"
import { type SectionId, type SettingsSection, sections, shownSections } from "./sections"
import { t } from "./text"

/** The settings: a list beside the page that was chosen; on a phone one or the other. */
export default function SettingsPage({ params }: PageProps) {
  const chosen = params.section
  const wide = matchMedia("(min-width: 760px)").matches
  useEffect(() => {
    if (!chosen && wide) navigate(`/settings/${shownSections()[2]?.id ?? "you"}`, { replace: true })
  }, [chosen, wide])
  useCommands(
    shownSections().map(({ id, icon }) => ({
      id: `settings-${id}`,
      title: t(`section.${id}`),
      icon,
      run: () => navigate(`/settings/${id}`),
    })),
  )
  const section = sections.find(({ id }) => id === chosen)
  return (
    <div class={classes("settings", chosen && "settings-chosen")}>
      <Menu current={chosen} />
      <div class="settings-page">
        {section ? <Outlet key={section.id} section={section} params={params} /> : chosen && <Nowhere />}
      </div>
    </div>
  )
}

function Menu({ current }: { current: string | undefined }) {
  const shown = shownSections()
  return (
    <nav class="settings-menu" aria-label={t("nav.label")}>
      <h1 class="settings-title">{t("nav.label")}</h1>
      {shown.map((section, at) => (
        <Entry key={section.id} section={section} first={section.group !== shown[at - 1]?.group} current={current} />
      ))}
    </nav>
  )
}

interface EntryProps {
  section: SettingsSection & { id: SectionId }
  first: boolean
  current: string | undefined
}

function Entry({ section, first, current }: EntryProps) {
  return (
    <>
      {first && <h2 class="settings-group">{t(`group.${section.group}`)}</h2>}
      <a
        class={classes("settings-entry", current === section.id && "settings-current")}
        href={`/settings/${section.id}`}
        aria-current={current === section.id ? "page" : undefined}
      >
        <Icon name={section.icon} size={16} />
        <span class="settings-words">{t(`section.${section.id}`)}</span>
        <Icon name="right" size={14} class="settings-more" />
      </a>
    </>
  )
}

const loaded = new Map<string, ComponentType<PageProps>>()

function Outlet({ section, params }: { section: SettingsSection & { id: SectionId } } & PageProps) {
  const View = useSignal(loaded.get(section.id) ?? null)
  const error = useSignal<Problem | null>(null)
  const load = () => {
    error.value = null
    section
      .load()
      .then((module) => {
        loaded.set(section.id, module.default)
        View.value = module.default
      })
      .catch(() => {
        error.value = new Problem(0, "offline", shell("problem.page"), shell("problem.page_detail"))
      })
  }
  useEffect(() => {
    if (!View.peek()) load()
    document.title = shell("shell.title", { page: t(`section.${section.id}`) })
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

function Nowhere() {
  return (
    <Empty icon="search" title={t("nowhere.title")}>
      {t("nowhere.text")}
    </Empty>
  )
}
