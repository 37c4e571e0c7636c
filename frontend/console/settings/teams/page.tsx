import "../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Avatar } from "../../kit/avatar"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { Check, TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { Place, Team, Teammate } from "../../wire"
import { isRemoved, removeLater } from "../parts/removal"
import { said } from "../parts/said"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { t as shared } from "../text"
import words from "./en.json"

const t = speaker(words)

interface FullTeam extends Team {
  location_ids: string[]
}

interface Around {
  teams: FullTeam[]
  people: Teammate[]
  places: Place[]
}

async function around(signal: AbortSignal): Promise<Around> {
  const [teams, people, places] = await Promise.all([
    api.get<Page<FullTeam>>("/teams", { signal }),
    api.get<Page<Teammate>>("/teammates", { signal }),
    api.get<Page<Place>>("/locations", { signal }),
  ])
  return { teams: teams.items, people: people.items, places: places.items }
}

/** Who answers together, and for which locations. */
export default function TeamsPage() {
  const load = useLoad(around, [])
  const editing = useSignal<Partial<FullTeam> | null>(null)
  const may = can("team")
  const add = (
    <Button icon="plus" onClick={() => (editing.value = {})}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={may && add}>
      <Loaded load={load}>
        {({ teams, people, places }) => {
          const shown = teams.filter(({ id }) => !isRemoved(`/teams/${id}`))
          if (!shown.length)
            return (
              <Empty icon="team" title={t("none")} action={may && add}>
                {t("none_text")}
              </Empty>
            )
          return (
            <Items label={t("title")}>
              {shown.map((team) => {
                const members = people.filter(({ id }) => team.member_ids.includes(id))
                const where = places.filter(({ id }) => team.location_ids?.includes(id)).map(({ name }) => name)
                return (
                  <Item
                    key={team.id}
                    title={team.name}
                    hint={[t("members", { n: members.length }), where.join(", ") || t("everywhere")].join(" · ")}
                    onOpen={may ? () => (editing.value = team) : undefined}
                    actions={
                      <>
                        <span class="faces-row">
                          {members.slice(0, 5).map(({ id, name, avatar_url }) => (
                            <Avatar key={id} name={name} url={avatar_url} size={26} />
                          ))}
                        </span>
                        {may && (
                          <MenuButton
                            label={shared("form.more", { name: team.name })}
                            place="below-end"
                            items={[
                              { label: t("edit"), icon: "edit", run: () => (editing.value = team) },
                              {
                                label: shared("form.delete"),
                                icon: "trash",
                                danger: true,
                                run: () => removeLater(`/teams/${team.id}`, team.name, load.refresh),
                              },
                            ]}
                          />
                        )}
                      </>
                    }
                  />
                )
              })}
            </Items>
          )
        }}
      </Loaded>
      {editing.value && load.data && (
        <TeamDialog
          team={editing.value}
          around={load.data}
          onClose={() => (editing.value = null)}
          onSaved={load.refresh}
        />
      )}
    </Sheet>
  )
}

interface DialogProps {
  team: Partial<FullTeam>
  around: Around
  onClose: () => void
  onSaved: () => void
}

function TeamDialog({ team, around: { people, places }, onClose, onSaved }: DialogProps) {
  const name = useSignal(team.name ?? "")
  const members = useSignal<readonly string[]>(team.member_ids ?? [])
  const where = useSignal<readonly string[]>(team.location_ids ?? [])
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const save = async () => {
    if (busy.peek() || !name.value.trim()) return
    busy.value = true
    try {
      const body = { name: name.value.trim(), member_ids: members.value, location_ids: where.value }
      await (team.id ? api.patch(`/teams/${team.id}`, body) : api.post("/teams", body))
      onSaved()
      onClose()
      toast(shared("form.saved"))
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  return (
    <Dialog
      title={team.id ? t("edit") : t("new")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button
            look="primary"
            busy={busy.value}
            off={!name.value.trim() && t("name_needed")}
            onClick={() => void save()}
          >
            {team.id ? shared("form.save") : shared("form.create")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("name")}
        maxLength={80}
        value={name.value}
        error={problem.value?.field("name") ?? said(problem.value)}
        onInput={(value) => (name.value = value)}
      />
      <Ticks
        label={t("who")}
        all={people.filter(({ status }) => status !== "inactive")}
        ticked={members.value}
        onChange={(ids) => (members.value = ids)}
      />
      <Ticks label={t("where")} all={places} ticked={where.value} onChange={(ids) => (where.value = ids)} />
      <p class="field-hint">
        <Icon name="info" size={14} class="inline-icon" /> {t("where_hint")}
      </p>
    </Dialog>
  )
}

interface TicksProps {
  label: string
  all: readonly { id: string; name: string }[]
  ticked: readonly string[]
  onChange: (ids: readonly string[]) => void
}

/** Several of a few, ticked. */
function Ticks({ label, all, ticked, onChange }: TicksProps) {
  return (
    <fieldset class="radios ticks">
      <legend class="field-label">{label}</legend>
      {all.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={ticked.includes(id)}
          onChange={(on) => onChange(on ? [...ticked, id] : ticked.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}
