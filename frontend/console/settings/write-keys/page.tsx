import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { confirm, Dialog } from "../../kit/dialog"
import { Radios, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { Tabs } from "../../kit/tabs"
import { ago, fullDate } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { Code } from "../../parts/code"
import { CopyLine } from "../../parts/copy-line"
import { FormDialog } from "../../parts/form-dialog"
import { List } from "../../parts/list"
import { Item } from "../../parts/section"
import { Loaded, Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import words from "./en.json"
import { Rename } from "./rename"
import { LANGUAGES, type Language, snippet } from "./snippets"

const t = speaker(words)
const PATH = "/write-keys"

interface WriteKey {
  id: string
  name: string
  key: string
  trusted: boolean
  created_at: string
  last_used_at?: string | null
}

/** The keys with which sites, apps and servers send events. */
export default function WriteKeysPage() {
  const adding = useSignal(false)
  const add = can("settings") && (
    <Button icon="plus" onClick={() => (adding.value = true)}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={add}>
      <Needs permission="settings">
        <WriteKeys adding={adding} add={add} />
      </Needs>
    </Sheet>
  )
}

function WriteKeys({ adding, add }: { adding: { value: boolean }; add: preact.ComponentChild }) {
  const load = useLoad((signal) => api.get<Page<WriteKey>>(PATH, { signal }), [])
  const shown = useSignal<WriteKey | null>(null)
  const renaming = useSignal<WriteKey | null>(null)
  const revoke = async (one: WriteKey) => {
    const sure = await confirm({
      title: t("revoke_ask", { name: one.name }),
      text: t("revoke_text"),
      action: t("revoke"),
      danger: true,
    })
    if (!sure) return
    try {
      await api.remove(`${PATH}/${one.id}`)
      load.refresh()
      toast(t("revoked", { name: one.name }))
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
            {(one) => (
              <Item
                key={one.id}
                title={one.name}
                badges={<Badge>{t(one.trusted ? "kind_server" : "kind_browser")}</Badge>}
                hint={[
                  t("made", { date: fullDate(one.created_at) }),
                  one.last_used_at ? t("used", { when: ago(one.last_used_at, coarse.value) }) : t("unused"),
                ].join(" · ")}
                onOpen={() => (shown.value = one)}
                actions={
                  <MenuButton
                    label={shared("form.more", { name: one.name })}
                    place="below-end"
                    items={[
                      { label: t("rename"), icon: "edit", run: () => (renaming.value = one) },
                      { label: t("revoke"), icon: "trash", danger: true, run: () => void revoke(one) },
                    ]}
                  />
                }
              />
            )}
          </List>
        )}
      </Loaded>
      {adding.value && (
        <NewKey
          onClose={() => (adding.value = false)}
          onMade={(made) => {
            adding.value = false
            shown.value = made
            load.refresh()
          }}
        />
      )}
      {renaming.value && (
        <Rename one={renaming.value} path={PATH} onClose={() => (renaming.value = null)} onRenamed={load.refresh} />
      )}
      {shown.value && <Use one={shown.value} onClose={() => (shown.value = null)} />}
    </>
  )
}

function NewKey({ onClose, onMade }: { onClose: () => void; onMade: (made: WriteKey) => void }) {
  const name = useSignal("")
  const where = useSignal("browser")
  const create = async () =>
    onMade(await api.post<WriteKey>(PATH, { name: name.value.trim(), trusted: where.value === "server" }))
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
          <Radios
            label={t("where")}
            name="where"
            value={where.value}
            options={[
              { value: "browser", label: t("browser"), hint: t("browser_hint") },
              { value: "server", label: t("server"), hint: t("server_hint") },
            ]}
            onInput={(value) => (where.value = value)}
          />
        </>
      )}
    </FormDialog>
  )
}

/** The key, and what one writes to send events with it. */
function Use({ one, onClose }: { one: WriteKey; onClose: () => void }) {
  const language = useSignal<Language>(one.trusted ? "python" : "browser")
  return (
    <Dialog
      title={t("use_of", { name: one.name })}
      size="medium"
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {shared("form.done")}
        </Button>
      }
    >
      <div class="lines">
        <CopyLine label={t("key", { name: one.name })} text={one.key} />
        <Tabs
          label={t("languages")}
          panel="write-key-use"
          current={language.value}
          tabs={LANGUAGES.map((id) => ({ id, label: t(`tab_${id}`) }))}
          onPick={(id) => (language.value = id as Language)}
        />
        <div id="write-key-use" role="tabpanel" aria-label={t("use")} class="lines">
          <p>{t(`lead_${language.value}`)}</p>
          <Code text={snippet(language.value, one.key, location.origin)} label={t("use")} />
        </div>
      </div>
    </Dialog>
  )
}
