import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { List, OneMenu } from "../../parts/list"
import { Item } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { TagRef } from "../../wire"
import words from "./en.json"

const t = speaker(words)

const PATH = "/tags"
const COLORS = ["#656e7b", "#0d766e", "#3390d6", "#8659ef", "#d6427f", "#bf3b26", "#dd9a14", "#2aa566"]

/** The tags that conversations can carry. */
export default function TagsPage() {
  const load = useLoad((signal) => api.get<Page<TagRef>>(PATH, { query: { limit: 100 }, signal }), [])
  const editing = useSignal<Partial<TagRef> | null>(null)
  const may = can("settings") || can("saved_replies")
  const add = (
    <Button icon="plus" onClick={() => (editing.value = { color: COLORS[1] as string })}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={may && add}>
      <Loaded load={load}>
        {({ items }) => (
          <List
            label={t("title")}
            items={items}
            path={PATH}
            none={{ icon: "tag", title: t("none"), text: t("none_text") }}
            add={may && add}
          >
            {(tag) => (
              <Item
                key={tag.id}
                art={<span class="dot" style={{ background: tag.color ?? undefined }} />}
                title={tag.name}
                onOpen={may ? () => (editing.value = tag) : undefined}
                actions={
                  may && (
                    <OneMenu
                      one={tag}
                      path={PATH}
                      edit={t("edit")}
                      onEdit={() => (editing.value = tag)}
                      onRemoved={load.refresh}
                    />
                  )
                }
              />
            )}
          </List>
        )}
      </Loaded>
      {editing.value && (
        <TagDialog tag={editing.value} onClose={() => (editing.value = null)} onSaved={() => load.refresh()} />
      )}
    </Sheet>
  )
}

interface DialogProps {
  tag: Partial<TagRef>
  onClose: () => void
  onSaved: () => void
}

function TagDialog({ tag, onClose, onSaved }: DialogProps) {
  const name = useSignal(tag.name ?? "")
  const color = useSignal(tag.color ?? (COLORS[0] as string))
  const save = async () => {
    const body = { name: name.value.trim(), color: color.value }
    await (tag.id ? api.patch(`${PATH}/${tag.id}`, body) : api.post(PATH, body))
    onSaved()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog
      title={tag.id ? t("edit") : t("new")}
      action={tag.id ? shared("form.save") : shared("form.create")}
      off={!name.value.trim() && t("name_needed")}
      onClose={onClose}
      save={save}
    >
      {({ wrong, submit }) => (
        <>
          <TextField
            label={t("name")}
            maxLength={60}
            value={name.value}
            error={wrong("name")}
            onEnter={submit}
            onInput={(value) => (name.value = value)}
          />
          <fieldset class="field swatches-field">
            <legend class="field-label">{t("color")}</legend>
            <div class="swatches">
              {COLORS.map((one) => (
                <button
                  key={one}
                  type="button"
                  class="swatch"
                  style={{ background: one }}
                  aria-label={t("take", { color: one })}
                  aria-pressed={one === color.value}
                  onClick={() => (color.value = one)}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </FormDialog>
  )
}
