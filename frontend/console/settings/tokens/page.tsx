import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { confirm, Dialog } from "../../kit/dialog"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { ago, fullDate } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { Code, Once } from "../../parts/code"
import { FormDialog } from "../../parts/form-dialog"
import { List } from "../../parts/list"
import { Item } from "../../parts/section"
import { Loaded, Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import { ROLES, roleHint, roleName } from "../teammates/role"
import words from "./en.json"

const t = speaker(words)

interface Token {
  id: string
  name: string
  role: string
  hint: string
  created_at: string
  last_used_at?: string | null
  token?: string | null
}

/** Programs' keys to the API. */
export default function TokensPage() {
  const adding = useSignal(false)
  const add = can("settings") && (
    <Button icon="plus" onClick={() => (adding.value = true)}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet
      title={t("title")}
      lead={
        <>
          {t("lead")} <a href="/api/openapi.json">{t("docs")}</a>
        </>
      }
      actions={add}
    >
      <Needs permission="settings">
        <Tokens adding={adding.value} add={add} onAdded={() => (adding.value = false)} />
      </Needs>
    </Sheet>
  )
}

function Tokens({ adding, add, onAdded }: { adding: boolean; add: preact.ComponentChild; onAdded: () => void }) {
  const load = useLoad((signal) => api.get<Page<Token>>("/tokens", { signal }), [])
  const revoke = async (token: Token) => {
    const sure = await confirm({
      title: t("revoke_ask", { name: token.name }),
      text: t("revoke_text"),
      action: t("revoke"),
      danger: true,
    })
    if (!sure) return
    try {
      await api.remove(`/tokens/${token.id}`)
      load.refresh()
      toast(t("revoked", { name: token.name }))
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <>
      <Loaded load={load}>
        {({ items }) => (
          <List
            label={t("title")}
            items={items}
            none={{ icon: "keys", title: t("none"), text: t("none_text") }}
            add={add}
          >
            {(token) => (
              <Item
                key={token.id}
                title={token.name}
                badges={<code class="inline-code">{token.hint}</code>}
                hint={[
                  roleName(token.role),
                  t("made", { date: fullDate(token.created_at) }),
                  token.last_used_at ? t("used", { when: ago(token.last_used_at, coarse.value) }) : t("unused"),
                ].join(" · ")}
                actions={
                  <Button look="quiet" onClick={() => void revoke(token)}>
                    {t("revoke")}
                  </Button>
                }
              />
            )}
          </List>
        )}
      </Loaded>
      {adding && <NewToken onClose={onAdded} onMade={load.refresh} />}
    </>
  )
}

function NewToken({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const name = useSignal("")
  const role = useSignal<(typeof ROLES)[number]>("agent")
  const made = useSignal<string | null>(null)
  const create = async () => {
    const token = await api.post<Token>("/tokens", { name: name.value.trim(), role: role.value })
    made.value = token.token ?? ""
    onMade()
  }
  if (made.value !== null)
    return (
      <Dialog
        title={t("made_title")}
        size="medium"
        onClose={onClose}
        foot={
          <Button look="primary" onClick={onClose}>
            {shared("form.done")}
          </Button>
        }
      >
        <Once secret={made.value} label={t("made_title")} />
        <p>{t("try")}</p>
        <Code
          text={`curl -H "Authorization: Bearer ${made.value}" ${location.origin}/api/v1/conversations`}
          label={t("try")}
        />
      </Dialog>
    )
  return (
    <FormDialog
      title={t("new")}
      action={shared("form.create")}
      off={!name.value.trim() && shared("form.needed")}
      onClose={onClose}
      save={create}
    >
      {({ wrong, submit }) => (
        <>
          <TextField
            label={t("name")}
            hint={t("name_hint")}
            maxLength={80}
            value={name.value}
            error={wrong("name")}
            onEnter={submit}
            onInput={(value) => (name.value = value)}
          />
          <Select
            label={t("role")}
            hint={`${roleHint(role.value)} ${t("role_hint")}`}
            value={role.value}
            options={ROLES.filter((one) => one !== "owner" || can("own")).map((one) => ({
              value: one,
              label: roleName(one),
            }))}
            onInput={(value) => (role.value = value as (typeof ROLES)[number])}
          />
        </>
      )}
    </FormDialog>
  )
}
