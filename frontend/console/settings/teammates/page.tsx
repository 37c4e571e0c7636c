import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Avatar } from "../../kit/avatar"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { confirm } from "../../kit/dialog"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { ago, fullDate } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { Item, Items, Section } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can, me } from "../../shell/session"
import { speaker } from "../../text"
import type { Team, Teammate } from "../../wire"
import words from "./en.json"
import { InviteDialog } from "./invite"
import { ROLES, roleName } from "./role"

const t = speaker(words)

interface Person extends Teammate {
  totp?: boolean
  last_seen_at?: string | null
  deactivated_at?: string | null
}

export interface Invitation {
  id: string
  email: string
  role: string
  expires_at: string
  expired: boolean
  link?: string | null
}

interface All {
  people: Person[]
  invitations: Invitation[]
  teams: Team[]
}

async function all(signal: AbortSignal): Promise<All> {
  const [people, invitations, teams] = await Promise.all([
    api.get<Page<Person>>("/teammates", { signal }),
    can("team") ? api.get<Page<Invitation>>("/invitations", { signal }) : { items: [] },
    api.get<Page<Team>>("/teams", { signal }),
  ])
  return { people: people.items, invitations: invitations.items, teams: teams.items }
}

/** Who works here, who is asked to, and with which role. */
export default function TeammatesPage() {
  const load = useLoad(all, [])
  const inviting = useSignal<{ email: string; role: string } | null>(null)
  return (
    <Sheet
      title={t("title")}
      lead={
        <>
          {t("lead")} <a href="/settings/roles">{t("roles_link")}</a>
        </>
      }
      actions={
        can("team") && (
          <Button icon="plus" onClick={() => (inviting.value = { email: "", role: "agent" })}>
            {t("invite")}
          </Button>
        )
      }
    >
      <Loaded load={load}>
        {({ people, invitations }) => (
          <>
            {invitations.length > 0 && (
              <Section title={t("waiting")}>
                <Items label={t("waiting")}>
                  {invitations.map((one) => (
                    <Waiting
                      key={one.id}
                      invitation={one}
                      onChanged={load.refresh}
                      onAgain={() => (inviting.value = { email: one.email, role: one.role })}
                    />
                  ))}
                </Items>
              </Section>
            )}
            <People people={people} onChanged={load.refresh} split={invitations.length > 0} />
          </>
        )}
      </Loaded>
      {inviting.value && (
        <InviteDialog
          first={inviting.value}
          teams={load.data?.teams ?? []}
          onClose={() => (inviting.value = null)}
          onInvited={load.refresh}
        />
      )}
    </Sheet>
  )
}

function People({ people, onChanged, split }: { people: readonly Person[]; onChanged: () => void; split: boolean }) {
  const here = people.filter(({ status }) => status !== "inactive")
  const gone = people.filter(({ status }) => status === "inactive")
  const list = (some: readonly Person[], label: string) => (
    <Items label={label}>
      {some.map((person) => (
        <Row key={person.id} person={person} onChanged={onChanged} />
      ))}
    </Items>
  )
  return (
    <>
      {split || gone.length ? <Section title={t("here")}>{list(here, t("here"))}</Section> : list(here, t("here"))}
      {gone.length > 0 && <Section title={t("gone")}>{list(gone, t("gone"))}</Section>}
    </>
  )
}

function Row({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const self = person.id === me.value?.teammate.id
  const away = person.status === "inactive"
  const change = async (body: object, done: string, back: object) => {
    try {
      await api.patch(`/teammates/${person.id}`, body)
      onChanged()
      const undo = () => void api.patch(`/teammates/${person.id}`, back).then(onChanged, toastProblem)
      toast(done, { action: { label: t("undo"), run: undo } })
    } catch (error) {
      toastProblem(error)
    }
  }
  const end = async () => {
    const sure = await confirm({
      title: t("end_ask", { name: person.name }),
      text: t("end_text"),
      action: t("end"),
      danger: true,
    })
    if (sure) await change({ active: false }, t("ended", { name: person.name }), { active: true })
  }
  const noSelf = self && t("not_yourself")
  return (
    <Item
      art={<Avatar name={person.name} url={person.avatar_url} size={32} />}
      title={person.name}
      badges={
        <>
          {self && <Badge tone="accent">{t("you")}</Badge>}
          {person.away && !away && <Badge>{t("away")}</Badge>}
        </>
      }
      hint={[
        person.email,
        person.deactivated_at
          ? t("gone_since", { date: fullDate(person.deactivated_at) })
          : person.last_seen_at && t("seen", { when: ago(person.last_seen_at, coarse.value) }),
        person.totp ? t("totp") : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          <span class="item-role">{roleName(person.role)}</span>
          {can("team") && (
            <MenuButton
              label={shared("form.more", { name: person.name })}
              place="below-end"
              items={[
                ...(away
                  ? []
                  : ROLES.map((role) => ({
                      label: roleName(role),
                      checked: role === person.role,
                      off: noSelf,
                      run: () =>
                        void change({ role }, t("role_done", { name: person.name, role: roleName(role) }), {
                          role: person.role,
                        }),
                    }))),
                !away && "line",
                person.totp === true &&
                  !self && {
                    label: t("totp_off"),
                    icon: "lock" as const,
                    run: () => void resetTotp(person, onChanged),
                  },
                away
                  ? {
                      label: t("again"),
                      icon: "undo" as const,
                      run: () => void change({ active: true }, t("back", { name: person.name }), { active: false }),
                    }
                  : { label: t("end"), icon: "block" as const, danger: true, off: noSelf, run: () => void end() },
              ]}
            />
          )}
        </>
      }
    />
  )
}

async function resetTotp(person: Person, onChanged: () => void): Promise<void> {
  const sure = await confirm({
    title: t("totp_ask", { name: person.name }),
    text: t("totp_text"),
    action: t("totp_off"),
    danger: true,
  })
  if (!sure) return
  try {
    await api.patch(`/teammates/${person.id}`, { totp: false })
    onChanged()
    toast(t("totp_done", { name: person.name }))
  } catch (error) {
    toastProblem(error)
  }
}

interface WaitingProps {
  invitation: Invitation
  onChanged: () => void
  onAgain: () => void
}

function Waiting({ invitation, onChanged, onAgain }: WaitingProps) {
  const revoke = async () => {
    try {
      await api.remove(`/invitations/${invitation.id}`)
      onChanged()
      toast(t("revoked", { email: invitation.email }))
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <Item
      title={invitation.email}
      badges={invitation.expired && <Badge tone="soon">{t("expired")}</Badge>}
      hint={`${roleName(invitation.role)} · ${t(invitation.expired ? "was_until" : "until", { date: fullDate(invitation.expires_at) })}`}
      actions={
        <>
          <Button look="quiet" onClick={onAgain}>
            {t("new_link")}
          </Button>
          <Button look="quiet" onClick={() => void revoke()}>
            {t("revoke")}
          </Button>
        </>
      }
    />
  )
}
