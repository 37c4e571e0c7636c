import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { later } from "../../../../shared/message/later"
import type { Block, FileRef } from "../../../../shared/wire"
import { upload } from "../../../api"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { blockOf } from "../../../composer/attachments"
import type { InsertProps } from "../../../composer/insert/dialogs"
import { Look } from "../../../composer/insert/frame"
import { gist, ICONS } from "../../../composer/inserts"
import { type Insert, type InsertKind, isInsert } from "../../../composer/kinds"
import { say } from "../../../composer/words"
import { Button } from "../../../kit/button"
import { TextField } from "../../../kit/field"
import { Icon } from "../../../kit/icon"
import { MenuButton } from "../../../kit/menu"
import { toastProblem } from "../../../kit/toast"
import { useDraft } from "../draft"
import { t } from "../text"
import { changedAt, moved, without } from "./listed"
import { Piece } from "./piece"
import { Words } from "./words"

const InsertDialog = later<InsertProps<Insert> & { kind: InsertKind }>(() =>
  import("../../../composer/insert/dialogs").then((module) => module.InsertDialog),
)

interface Props {
  blocks: readonly Block[]
  at: string
  words: Vocabulary | null
  onChange: (blocks: Block[], at?: string) => void
}

/** Words, pictures and what hangs under them, block under block. */
export function BlocksEditor({ blocks, at, words, onChange }: Props) {
  const editing = useSignal<{ kind: InsertKind; at?: number } | null>(null)
  const close = () => (editing.value = null)
  const edit = editing.value
  const before = edit?.at === undefined ? undefined : (blocks[edit.at] as Insert)
  const text = useSignal("")
  const limits = useSignal(undefined)
  return (
    <div class="blocks">
      <ol class="pieces" aria-label={t("blocks")}>
        {blocks.map((block, n) => (
          <Piece
            key={n}
            bare
            name={nameOf(block)}
            at={n}
            of={blocks.length}
            keep={blocks.length === 1 && t("piece_only")}
            onMove={(by) => onChange(moved(blocks, n, by))}
            onRemove={() => onChange(without(blocks, n))}
          >
            <BlockEditor
              block={block}
              at={`${at}[${n}]`}
              words={words}
              onEdit={() => {
                editing.value = { kind: block.type as InsertKind, at: n }
              }}
              onChange={(change, place) =>
                onChange(changedAt(blocks, n, change as Partial<Block>), `${at}[${n}].${place}`)
              }
            />
          </Piece>
        ))}
      </ol>
      <Add onAdd={(block) => onChange([...blocks, block])} onInsert={(kind) => (editing.value = { kind })} />
      {edit && (
        <InsertDialog
          key={`${edit.kind} ${edit.at}`}
          kind={edit.kind}
          draft={{ text, limits }}
          before={before}
          onDone={(block) => {
            onChange(edit.at === undefined ? [...blocks, block] : blocks.map((one, n) => (n === edit.at ? block : one)))
            close()
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

function nameOf(block: Block): string {
  return isInsert(block.type) ? say(`insert.${block.type as InsertKind}`) : t(block.type === "text" ? "text" : "file")
}

interface BlockProps {
  block: Block
  at: string
  words: Vocabulary | null
  onEdit: () => void
  onChange: (change: Record<string, unknown>, place: string) => void
}

function BlockEditor({ block, at, words, onEdit, onChange }: BlockProps) {
  if (block.type === "text")
    return (
      <Words
        label={t("text")}
        quietLabel
        rows={4}
        max={10_000}
        at={`${at}.text`}
        words={words}
        value={block.text}
        onInput={(text) => onChange({ text }, "text")}
      />
    )
  if (isInsert(block.type))
    return (
      <button
        type="button"
        class="block-open"
        aria-label={say("insert.change", { what: nameOf(block) })}
        onClick={onEdit}
      >
        <Icon name={ICONS[block.type as InsertKind]} size={18} />
        <span>
          <strong>{nameOf(block)}</strong>
          <small dir="auto">{gist(block as Insert)}</small>
        </span>
      </button>
    )
  return (
    <div class="block-file">
      <Look blocks={[block]} />
      {block.type === "image" && (
        <TextField
          label={t("alt")}
          hint={t("alt_hint")}
          maxLength={200}
          value={block.alt ?? ""}
          onInput={(alt) => onChange({ alt }, "alt")}
        />
      )}
    </div>
  )
}

/** What can be put under what is there: by kind of campaign. */
const INSERTS: Partial<Record<string, readonly InsertKind[]>> = {
  message: ["buttons", "card", "carousel", "quick_replies", "location"],
}
const ELSEWHERE: readonly InsertKind[] = ["buttons", "card", "carousel"]

function Add({ onAdd, onInsert }: { onAdd: (block: Block) => void; onInsert: (kind: InsertKind) => void }) {
  const { said } = useDraft()
  const file = useRef<HTMLInputElement>(null)
  const busy = useSignal(false)
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    busy.value = true
    try {
      onAdd(blockOf(await upload<FileRef>("/files", chosen, () => {}, new AbortController().signal)))
    } catch (error) {
      toastProblem(error)
    }
    busy.value = false
  }
  const inserts = INSERTS[said.value.kind] ?? ELSEWHERE
  return (
    <div class="buttons-line">
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t("picture")}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ""
        }}
      />
      <Button look="quiet" icon="image" busy={busy.value} onClick={() => file.current?.click()}>
        {t("picture_add")}
      </Button>
      <MenuButton
        label={t("block_add")}
        words={t("block_add")}
        look="quiet"
        items={[
          { label: t("text"), icon: "note", run: () => onAdd({ type: "text", text: "" }) },
          ...inserts.map((kind) => ({ label: say(`insert.${kind}`), icon: ICONS[kind], run: () => onInsert(kind) })),
        ]}
      />
    </div>
  )
}
