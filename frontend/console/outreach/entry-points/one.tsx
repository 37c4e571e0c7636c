import { api } from "../../api"
import { Button } from "../../kit/button"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { Tabs } from "../../kit/tabs"
import { fullDate } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { CopyLine } from "../../parts/copy-line"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import { t as shell } from "../../text"
import { FiguresPart } from "./figures"
import { SettingsPart } from "./settings"
import { t } from "./text"
import { UsePart } from "./use"
import { BASE, PATH, type Shown } from "./wire"

const PARTS = ["figures", "use", "settings"] as const

/** One entry point: what it brought, how it is put up, what it is. */
export function EntryPointPage({ id, part }: { id: string; part: string }) {
  const load = useLoad((signal) => api.get<Shown>(`${PATH}/${id}`, { signal }), [id])
  const { data, put } = load
  return (
    <Sheet
      title={data?.entry_point.name ?? t("title")}
      parent={BASE}
      actions={data && <Actions one={data} onChanged={put} />}
    >
      <Loaded load={load} lines={7}>
        {(one) => <Parts one={one} part={PARTS.find((known) => known === part) ?? "figures"} onChanged={put} />}
      </Loaded>
    </Sheet>
  )
}

interface Props {
  one: Shown
  onChanged: (one: Shown) => void
}

function Parts({ one, part, onChanged }: Props & { part: (typeof PARTS)[number] }) {
  const { entry_point } = one
  return (
    <>
      {entry_point.archived_at && <Archived one={one} onChanged={onChanged} />}
      <CopyLine label={t("link")} text={one.url} />
      <div class="tabs-line entry-tabs">
        <Tabs
          label={t("parts")}
          tabs={PARTS.map((id) => ({ id, label: t(`part.${id}`) }))}
          current={part}
          onPick={(id) => navigate(`${BASE}/${entry_point.id}/${id}`, { replace: true })}
          panel="entry-part"
        />
      </div>
      <div id="entry-part" role="tabpanel" aria-label={t(`part.${part}`)}>
        {part === "figures" && <FiguresPart one={one} />}
        {part === "use" && <UsePart one={one} />}
        {part === "settings" && <SettingsPart one={one} onChanged={onChanged} />}
      </div>
    </>
  )
}

function Actions({ one, onChanged }: Props) {
  const { entry_point } = one
  const { archived_at } = entry_point
  return (
    <>
      <a class="button button-plain" href={one.url} target="_blank" rel="noopener" data-tip={t("open_tip")}>
        <Icon name="external" />
        <span class="button-words">{t("open")}</span>
      </a>
      {can("campaigns") && (
        <MenuButton
          label={t("more_about", { name: entry_point.name })}
          place="below-end"
          items={[
            {
              label: archived_at ? t("restore") : t("archive"),
              hint: archived_at ? undefined : t("archive_hint"),
              icon: archived_at ? "undo" : "pause",
              run: () => void archive(one, !archived_at, onChanged),
            },
          ]}
        />
      )}
    </>
  )
}

/** Takes it out of use or into it again, and offers the way back. */
async function archive(one: Shown, away: boolean, onChanged: (one: Shown) => void): Promise<void> {
  const { id, name } = one.entry_point
  const path = `${PATH}/${id}/archive`
  try {
    onChanged(await (away ? api.post<Shown>(path) : api.remove<Shown>(path)))
    toast(t(away ? "archived_now" : "restored_now", { name }), {
      action: { label: shell("toast.undo"), run: () => void archive(one, !away, onChanged) },
    })
  } catch (error) {
    toastProblem(error)
  }
}

function Archived({ one, onChanged }: Props) {
  return (
    <div class="remark remark-plain entry-archived">
      <Icon name="pause" size={16} />
      <span>{t("archived_since", { when: fullDate(one.entry_point.archived_at ?? "") })}</span>
      {can("campaigns") && <Button onClick={() => void archive(one, false, onChanged)}>{t("restore")}</Button>}
    </div>
  )
}
