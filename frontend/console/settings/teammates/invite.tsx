import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { Check, Radios, TextField } from "../../kit/field"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { Code } from "../../parts/code"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { Team } from "../../wire"
import words from "./en.json"
import type { Invitation } from "./page"
import { ROLES, roleHint, roleName } from "./role"

const t = speaker(words)

interface Props {
  first: { email: string; role: string }
  teams: readonly Team[]
  onClose: () => void
  onInvited: () => void
}

/** Inviting somebody: address and role, then the link to hand over. */
export function InviteDialog({ first, teams, onClose, onInvited }: Props) {
  const email = useSignal(first.email)
  const role = useSignal(first.role)
  const chosen = useSignal<readonly string[]>([])
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const made = useSignal<Invitation | null>(null)
  const invite = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      const body = { email: email.value.trim(), role: role.value, team_ids: chosen.value }
      made.value = await api.post<Invitation>("/invitations", body)
      onInvited()
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  if (made.value)
    return (
      <Dialog
        title={t("link_title")}
        onClose={onClose}
        foot={
          <Button look="primary" onClick={onClose}>
            {shared("form.done")}
          </Button>
        }
      >
        <p>{t("link_text", { email: made.value.email })}</p>
        <Code text={made.value.link ?? ""} label={t("link_title")} />
      </Dialog>
    )
  const before = problem.value?.code === "was_teammate" ? problem.value.fields[0] : undefined
  const letIn = async () => {
    if (!before || busy.peek()) return
    busy.value = true
    try {
      await api.patch(`/teammates/${before.field}`, { active: true, role: role.value })
      onInvited()
      onClose()
      toast(t("back", { name: before.message }))
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  if (before)
    return (
      <Dialog
        title={t("before_title", { name: before.message })}
        onClose={onClose}
        foot={
          <>
            <Button onClick={() => (problem.value = null)}>{t("before_other")}</Button>
            <Button look="primary" busy={busy.value} onClick={() => void letIn()}>
              {t("again")}
            </Button>
          </>
        }
      >
        <p>{t("before_text", { name: before.message, email: email.value.trim(), role: roleName(role.value) })}</p>
      </Dialog>
    )
  const wrong = problem.value?.field("email") ?? problem.value?.words
  return (
    <Dialog
      title={t("invite")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button
            look="primary"
            busy={busy.value}
            off={!/^\S+@\S+$/.test(email.value.trim()) && t("email_needed")}
            onClick={() => void invite()}
          >
            {t("invite_do")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("email")}
        type="email"
        value={email.value}
        error={wrong}
        onEnter={() => void invite()}
        onInput={(value) => {
          email.value = value
          problem.value = null
        }}
      />
      <Radios
        label={t("role")}
        name="role"
        value={role.value}
        options={ROLES.filter((one) => one !== "owner" || can("own")).map((one) => ({
          value: one,
          label: roleName(one),
          hint: roleHint(one),
        }))}
        onInput={(value) => (role.value = value)}
      />
      {teams.length > 0 && (
        <fieldset class="radios ticks">
          <legend class="field-label">{t("teams")}</legend>
          {teams.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              checked={chosen.value.includes(id)}
              onChange={(on) => {
                chosen.value = on ? [...chosen.value, id] : chosen.value.filter((one) => one !== id)
              }}
            />
          ))}
        </fieldset>
      )}
    </Dialog>
  )
}
