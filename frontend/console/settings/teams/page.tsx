import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Avatar } from "../../kit/avatar"
import { Button } from "../../kit/button"
import { Check, TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { List, OneMenu } from "../../parts/list"
import { Item } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { Place, Team, Teammate } from "../../wire"
import words from "./en.json"

const t = speaker(words)

const PATH = "/teams"

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
    api.get<Page<FullTeam>>(PATH, { signal }),
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
        {({ teams, people, places }) => (
          <List
            label={t("title")}
            items={teams}
            path={PATH}
            none={{ icon: "team", title: t("none"), text: t("none_text") }}
            add={may && add}
          >
            {(team) => {
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
                        <OneMenu
                          one={team}
                          path={PATH}
                          edit={t("edit")}
                          onEdit={() => (editing.value = team)}
                          onRemoved={load.refresh}
                        />
                      )}
                    </>
                  }
                />
              )
            }}
          </List>
        )}
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
  const save = async () => {
    const body = { name: name.value.trim(), member_ids: members.value, location_ids: where.value }
    await (team.id ? api.patch(`${PATH}/${team.id}`, body) : api.post(PATH, body))
    onSaved()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog
      title={team.id ? t("edit") : t("new")}
      action={team.id ? shared("form.save") : shared("form.create")}
      off={!name.value.trim() && t("name_needed")}
      onClose={onClose}
      save={save}
    >
      {({ wrong, submit }) => (
        <>
          <TextField
            label={t("name")}
            maxLength={80}
            value={name.value}
            error={wrong("name")}
            onEnter={submit}
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
        </>
      )}
    </FormDialog>
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
