import { useId, useRef } from "preact/hooks"
import { later } from "../../../shared/message/later"
import { Attachments } from "../../composer/attachments"
import type { InsertProps } from "../../composer/insert/dialogs"
import { ICONS, Inserts } from "../../composer/inserts"
import { type Insert, type InsertKind, KINDS } from "../../composer/kinds"
import { say } from "../../composer/words"
import { Button, IconButton } from "../../kit/button"
import { Field } from "../../kit/field"
import { MenuButton } from "../../kit/menu"
import { t as shell } from "../../text"
import type { Content } from "./content"
import { t } from "./text"
import { Variables } from "./variables"

const InsertDialog = later<InsertProps<Insert> & { kind: InsertKind }>(() =>
  import("../../composer/insert/dialogs").then((module) => module.InsertDialog),
)

/** Words with variables, files, and what hangs under them. */
export function Blocks({ content, example }: { content: Content; example: string }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const editing = content.editing.value
  const close = () => (content.editing.value = null)
  const insert = (words: string) => {
    const box = area.current
    if (!box) return
    box.focus()
    box.setRangeText(words, box.selectionStart, box.selectionEnd, "end")
    content.text.value = box.value
  }
  return (
    <>
      <Field id={id} label={t("text")}>
        <textarea
          ref={area}
          id={id}
          class="field-input field-area compose-text"
          rows={5}
          maxLength={10_000}
          value={content.text.value}
          onInput={(event) => (content.text.value = event.currentTarget.value)}
        />
      </Field>
      <Variables onInsert={insert} />
      <Attachments all={content.attachments.value} onRemove={(one) => content.detach(one)} />
      <Inserts
        all={content.inserts.value}
        onChange={(kind, at) => (content.editing.value = { kind, at })}
        onTakeOut={(at) => content.takeOut(at)}
      />
      <div class="buttons-line">
        <input
          ref={file}
          type="file"
          multiple
          hidden
          aria-label={shell("attach.label")}
          onChange={(event) => {
            content.attach([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ""
          }}
        />
        <IconButton icon="clip" label={shell("attach.label")} onClick={() => file.current?.click()} />
        <MenuButton
          label={say("insert.label")}
          words={say("insert.label")}
          items={KINDS.map((kind) => ({
            label: say(`insert.${kind}`),
            icon: ICONS[kind],
            run: () => (content.editing.value = { kind }),
          }))}
        />
        {example && !content.text.value && (
          <Button look="quiet" onClick={() => (content.text.value = example)}>
            {t("example")}
          </Button>
        )}
      </div>
      {editing && (
        <InsertDialog
          key={`${editing.kind} ${editing.at}`}
          kind={editing.kind}
          draft={content}
          before={editing.at === undefined ? undefined : content.inserts.peek()[editing.at]}
          onDone={(block) => {
            content.put(block, editing.at)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
