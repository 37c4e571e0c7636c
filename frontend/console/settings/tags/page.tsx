import "../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { can } from "../../shell/session"
import { speaker } from "../../text"
import type { TagRef } from "../../wire"
import { isRemoved, removeLater } from "../parts/removal"
import { said } from "../parts/said"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { t as shared } from "../text"
import words from "./en.json"

const t = speaker(words)

const COLORS = ["#656e7b", "#0d766e", "#3390d6", "#8659ef", "#d6427f", "#bf3b26", "#dd9a14", "#2aa566"]

/** The tags that conversations can carry. */
export default function TagsPage() {
  const load = useLoad((signal) => api.get<Page<TagRef>>("/tags", { query: { limit: 100 }, signal }), [])
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
        {({ items }) => {
          const shown = items.filter(({ id }) => !isRemoved(`/tags/${id}`))
          if (!shown.length)
            return (
              <Empty icon="tag" title={t("none")} action={may && add}>
                {t("none_text")}
              </Empty>
            )
          return (
            <Items label={t("title")}>
              {shown.map((tag) => (
                <Item
                  key={tag.id}
                  art={<span class="dot" style={{ background: tag.color ?? undefined }} />}
                  title={tag.name}
                  onOpen={may ? () => (editing.value = tag) : undefined}
                  actions={
                    may && (
                      <MenuButton
                        label={shared("form.more", { name: tag.name })}
                        place="below-end"
                        items={[
                          { label: t("edit"), icon: "edit", run: () => (editing.value = tag) },
                          {
                            label: shared("form.delete"),
                            icon: "trash",
                            danger: true,
                            run: () => removeLater(`/tags/${tag.id}`, tag.name, load.refresh),
                          },
                        ]}
                      />
                    )
                  }
                />
              ))}
            </Items>
          )
        }}
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
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const save = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      const body = { name: name.value.trim(), color: color.value }
      await (tag.id ? api.patch(`/tags/${tag.id}`, body) : api.post("/tags", body))
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
      title={tag.id ? t("edit") : t("new")}
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
            {tag.id ? shared("form.save") : shared("form.create")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("name")}
        maxLength={60}
        value={name.value}
        error={problem.value?.field("name") ?? said(problem.value)}
        onEnter={() => void save()}
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
    </Dialog>
  )
}
