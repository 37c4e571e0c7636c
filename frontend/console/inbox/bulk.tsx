import { IconButton } from "../kit/button"
import { changeMany } from "../store/change"
import { t } from "../text"
import { AssignButton, SnoozeButton, TagButton } from "../thread/buttons"
import type { Change } from "../wire"
import { picked, pickNone } from "./state"

/** Acts on all conversations that are ticked. */
export async function changePicked(to: Change, said: string): Promise<void> {
  if (await changeMany([...picked.value], to, said)) pickNone()
}

export function closePicked(): Promise<void> {
  return changePicked({ status: "closed" }, t("bulk.closed", { n: picked.value.size }))
}

/** What can be done with the ticked conversations; it stands where the views were. */
export function BulkBar() {
  const n = picked.value.size
  const ids = [...picked.value]
  return (
    <div class="bulk" role="toolbar" aria-label={t("bulk.label")}>
      <IconButton icon="cross" label={t("bulk.none")} keys="escape" onClick={pickNone} />
      <span class="bulk-count" role="status">
        {t("bulk.count", { n })}
      </span>
      <AssignButton ids={ids} where="bulk" icon onDone={changePicked} />
      <TagButton ids={ids} where="bulk" icon onDone={changePicked} />
      <SnoozeButton ids={ids} where="bulk" icon onDone={changePicked} />
      <IconButton icon="close" label={t("action.close")} keys="e" onClick={() => void closePicked()} />
    </div>
  )
}
