import { api } from "../api"
import { confirm } from "../kit/dialog"
import { toast, toastProblem } from "../kit/toast"
import type { Change, Conversation } from "../wire"
import { t } from "../words"
import { changed, conversationOf } from "./conversations"

interface BulkAnswer {
  changed: number
  failed: { id: string; detail?: string }[]
  undo: string | null
}

/** Changes one conversation at once on screen, then on the server; says so with a way back. */
export async function change(id: string, to: Change, said: string): Promise<boolean> {
  const was = conversationOf(id)
  if (!was) return false
  const back = opposite(was, to)
  if (!(await put(id, to))) return false
  toast(said, { action: { label: t("toast.undo"), run: () => void put(id, back) } })
  return true
}

async function put(id: string, to: Change): Promise<boolean> {
  const was = conversationOf(id)
  if (was) changed({ ...was, ...guess(to) })
  try {
    changed(await api.patch<Conversation>(`/conversations/${id}`, to))
    return true
  } catch (error) {
    if (was) changed({ ...was, version: conversationOf(id)?.version ?? was.version })
    toastProblem(error)
    return false
  }
}

/** What the server will answer, as far as it is sure; tags wait for it. */
function guess({ add_tags: _, remove_tags: __, ...to }: Change): Partial<Conversation> {
  return to.snoozed_until ? { ...to, status: "snoozed" } : to
}

/** The change that makes it as it was. */
export function opposite(was: Conversation, to: Change): Change {
  const back: Change = {}
  if (to.status !== undefined || to.snoozed_until !== undefined) {
    back.status = was.status
    back.snoozed_until = was.snoozed_until ?? null
  }
  if (to.assignee_id !== undefined) back.assignee_id = was.assignee_id ?? null
  if (to.team_id !== undefined) back.team_id = was.team_id ?? null
  const had = new Set(was.tags.map((tag) => tag.id))
  const added = to.add_tags?.filter((tag) => !had.has(tag))
  const removed = to.remove_tags?.filter((tag) => had.has(tag))
  if (added?.length) back.remove_tags = added
  if (removed?.length) back.add_tags = removed
  return back
}

const ASK_FROM = 50
const AT_ONCE = 200

/** Changes many at once. Only a very large number asks first; the rest is undone with one press. */
export async function changeMany(ids: readonly string[], to: Change, said: string): Promise<boolean> {
  if (ids.length >= ASK_FROM && !(await confirm(manyQuestion(ids.length)))) return false
  try {
    const answers: BulkAnswer[] = []
    for (let from = 0; from < ids.length; from += AT_ONCE)
      answers.push(await api.post("/conversations/bulk", { ids: ids.slice(from, from + AT_ONCE), change: to }))
    const failed = answers.reduce((sum, answer) => sum + answer.failed.length, 0)
    const undo = answers.flatMap((answer) => answer.undo ?? [])
    toast(said, {
      detail: failed ? t("bulk.failed", { n: failed }) : undefined,
      action: undo.length ? { label: t("toast.undo"), run: () => void undoMany(undo) } : undefined,
    })
    return true
  } catch (error) {
    toastProblem(error)
    return false
  }
}

function manyQuestion(n: number) {
  return { title: t("bulk.ask", { n }), text: t("bulk.ask_text"), action: t("bulk.ask_do") }
}

async function undoMany(tokens: readonly string[]): Promise<void> {
  try {
    for (const undo of tokens) await api.post("/conversations/bulk/undo", { undo })
  } catch (error) {
    toastProblem(error)
  }
}
