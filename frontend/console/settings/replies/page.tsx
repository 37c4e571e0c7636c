import "../../lean"
import { type Signal, useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { kept, List, OneMenu } from "../../parts/list"
import { languageName } from "../../parts/places"
import { Item } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { sample } from "../../parts/variables"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { SavedReply, Team } from "../../wire"
import { ReplyDialog } from "./dialog"
import words from "./en.json"

const t = speaker(words)

export const PATH = "/saved-replies"

export interface Reply extends SavedReply {
  locale?: string | null
  team_id?: string | null
}

/** Answers to take along, with the contact's own words put in. */
export default function RepliesPage() {
  const load = useLoad((signal) => api.get<Page<Reply>>(PATH, { query: { limit: 100 }, signal }), [])
  const teams = useLoad((signal) => api.get<Page<Team>>("/teams", { signal }), [])
  const editing = useSignal<Partial<Reply> | null>(null)
  const query = useSignal("")
  const may = can("saved_replies")
  const add = (
    <Button icon="plus" onClick={() => (editing.value = {})}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={may && add}>
      <Loaded load={load}>
        {({ items }) => {
          const all = kept(items, PATH)
          const shown = all.filter((one) => found(one, query.value))
          return (
            <>
              {all.length > 0 && <Find query={query} />}
              {all.length > 0 && !shown.length ? (
                <p class="nothing" role="status">
                  {t("none_found", { q: query.value })}
                </p>
              ) : (
                <List
                  label={t("title")}
                  items={shown}
                  none={{ icon: "saved", title: t("none"), text: t("none_text") }}
                  add={may && add}
                >
                  {(one) => (
                    <Item
                      key={one.id}
                      title={one.name}
                      badges={
                        <>
                          {one.shortcut && <code class="inline-code">/{one.shortcut}</code>}
                          {one.locale && <span class="item-side">{languageName(one.locale)}</span>}
                        </>
                      }
                      hint={sample(one.text ?? "")}
                      onOpen={may ? () => (editing.value = one) : undefined}
                      actions={
                        may && (
                          <OneMenu
                            one={one}
                            path={PATH}
                            edit={t("edit")}
                            onEdit={() => (editing.value = one)}
                            onRemoved={load.refresh}
                            more={[{ label: t("copy"), icon: "copy", run: () => (editing.value = copyOf(one)) }]}
                          />
                        )
                      }
                    />
                  )}
                </List>
              )}
            </>
          )
        }}
      </Loaded>
      {editing.value && (
        <ReplyDialog
          reply={editing.value}
          teams={teams.data?.items ?? []}
          onClose={() => (editing.value = null)}
          onSaved={load.refresh}
        />
      )}
    </Sheet>
  )
}

function Find({ query }: { query: Signal<string> }) {
  return (
    <label class="find">
      <Icon name="search" size={16} />
      <span class="unseen">{t("find")}</span>
      <input
        type="search"
        placeholder={t("find")}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
      />
    </label>
  )
}

function copyOf({ id: _, ...rest }: Reply): Partial<Reply> {
  return { ...rest, name: t("copy_of", { name: rest.name }), shortcut: "" }
}

function found(reply: Reply, query: string): boolean {
  const text = `${reply.name} ${reply.shortcut ?? ""} ${reply.text ?? ""}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word.replace(/^\//, "")))
}
