import "../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Empty } from "../../kit/empty"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { SavedReply, Team } from "../../wire"
import { languageName } from "../parts/places"
import { isRemoved, removeLater } from "../parts/removal"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { sample } from "../parts/variables"
import { t as shared } from "../text"
import { ReplyDialog } from "./dialog"
import words from "./en.json"

const t = speaker(words)

export interface Reply extends SavedReply {
  locale?: string | null
  team_id?: string | null
}

/** Answers to take along, with the contact's own words put in. */
export default function RepliesPage() {
  const load = useLoad((signal) => api.get<Page<Reply>>("/saved-replies", { query: { limit: 100 }, signal }), [])
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
          const kept = items.filter(({ id }) => !isRemoved(`/saved-replies/${id}`))
          if (!kept.length)
            return (
              <Empty icon="saved" title={t("none")} action={may && add}>
                {t("none_text")}
              </Empty>
            )
          const shown = kept.filter((one) => found(one, query.value))
          return (
            <>
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
              {shown.length ? (
                <Items label={t("title")}>
                  {shown.map((one) => (
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
                          <MenuButton
                            label={shared("form.more", { name: one.name })}
                            place="below-end"
                            items={[
                              { label: t("edit"), icon: "edit", run: () => (editing.value = one) },
                              {
                                label: t("copy"),
                                icon: "copy",
                                run: () => {
                                  const { id: _, ...rest } = one
                                  editing.value = { ...rest, name: t("copy_of", { name: one.name }), shortcut: "" }
                                },
                              },
                              {
                                label: shared("form.delete"),
                                icon: "trash",
                                danger: true,
                                run: () => removeLater(`/saved-replies/${one.id}`, one.name, load.refresh),
                              },
                            ]}
                          />
                        )
                      }
                    />
                  ))}
                </Items>
              ) : (
                <p class="nothing" role="status">
                  {t("none_found", { q: query.value })}
                </p>
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

function found(reply: Reply, query: string): boolean {
  const text = `${reply.name} ${reply.shortcut ?? ""} ${reply.text ?? ""}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word.replace(/^\//, "")))
}
