import type { Conversation } from "../../wire"
import type { Insert, InsertKind } from "../kinds"
import type { Draft } from "../model"
import { AskToSubscribe } from "./asking"
import { ButtonsDialog } from "./buttons"
import { CardDialog } from "./card"
import { PlaceDialog } from "./place"
import { PreviewDialog } from "./preview"
import { RepliesDialog } from "./replies"
import "./style"
import { TemplateDialog } from "./template"

export interface DialogProps {
  draft: Draft
  one: Conversation
  editing: NonNullable<Draft["editing"]["value"]>
  onClose: () => void
}

/** What a dialog of one kind of insert needs: what stands above it and there is to change, and where the result goes. */
export interface InsertProps<Block extends Insert> {
  draft: Pick<Draft, "text" | "limits">
  before: Block | undefined
  onDone: (block: Block) => void
  onClose: () => void
}

/** The dialog of what is being made. */
export function Dialogs({ draft, one, editing, onClose }: DialogProps) {
  const { kind, at } = editing
  if (kind === "template") return <TemplateDialog one={one} onClose={onClose} />
  if (kind === "opt_in") return <AskToSubscribe one={one} onClose={onClose} />
  if (kind === "preview") return <PreviewDialog draft={draft} one={one} onClose={onClose} />
  const before = at === undefined ? undefined : draft.inserts.peek()[at]
  const done = (block: Insert) => {
    draft.put(block, at)
    onClose()
  }
  return <InsertDialog kind={kind} draft={draft} before={before} onDone={done} onClose={onClose} />
}

/** The dialog in which one kind of insert is made. */
export function InsertDialog({ kind, before, ...common }: InsertProps<Insert> & { kind: InsertKind }) {
  switch (kind) {
    case "quick_replies":
      return <RepliesDialog {...common} before={before?.type === kind ? before : undefined} />
    case "buttons":
      return <ButtonsDialog {...common} before={before?.type === kind ? before : undefined} />
    case "card":
      return <CardDialog {...common} before={before?.type === kind ? before : undefined} />
    case "carousel":
      return <CardDialog {...common} before={before?.type === kind ? before : undefined} many />
    case "location":
      return <PlaceDialog {...common} before={before?.type === kind ? before : undefined} />
  }
}
