import "../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { confirm, Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { asProblem, type Problem } from "../../kit/problem"
import { ago, fullDate } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import { Code, Once } from "../parts/code"
import { said } from "../parts/said"
import { Item, Items } from "../parts/section"
import { Loaded, Needs, Sheet } from "../parts/sheet"
import { ROLES, roleHint, roleName } from "../teammates/role"
import { t as shared } from "../text"
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
        {({ items }) =>
          items.length ? (
            <Items label={t("title")}>
              {items.map((token) => (
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
              ))}
            </Items>
          ) : (
            <Empty icon="keys" title={t("none")} action={add}>
              {t("none_text")}
            </Empty>
          )
        }
      </Loaded>
      {adding && <NewToken onClose={onAdded} onMade={load.refresh} />}
    </>
  )
}

function NewToken({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const name = useSignal("")
  const role = useSignal<(typeof ROLES)[number]>("agent")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const made = useSignal<string | null>(null)
  const create = async () => {
    if (busy.peek() || !name.value.trim()) return
    busy.value = true
    try {
      const token = await api.post<Token>("/tokens", { name: name.value.trim(), role: role.value })
      made.value = token.token ?? ""
      onMade()
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
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
    <Dialog
      title={t("new")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button
            look="primary"
            busy={busy.value}
            off={!name.value.trim() && shared("form.needed")}
            onClick={() => void create()}
          >
            {shared("form.create")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("name")}
        hint={t("name_hint")}
        maxLength={80}
        value={name.value}
        error={problem.value?.field("name") ?? said(problem.value)}
        onEnter={() => void create()}
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
    </Dialog>
  )
}
