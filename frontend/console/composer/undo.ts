import { api } from "../api"
import { moment } from "../kit/clock"
import { toast, toastProblem } from "../kit/toast"
import { me } from "../shell/session"
import { conversationOf } from "../store/conversations"
import { type Entry, threadOf } from "../store/threads"
import type { Message } from "../wire"
import { t } from "../words"
import { putBack } from "./focus"

/** How long one may have a message wait before it leaves, in seconds; with none it leaves at once. */
export const UNDO_CHOICES = [0, 5, 10, 30]

/** How long the person's messages wait. */
export function undoSeconds(): number {
  return me.value?.preferences.undo_seconds ?? 5
}

/** How much longer a message waits so that it can be taken back, in seconds; 0 when it does not. */
export function waitsFor({ state, held_until }: Entry, now: number): number {
  if (state !== "queued" || !held_until) return 0
  return Math.max(0, Math.ceil((Date.parse(held_until) - now) / 1000))
}

/** How long taking back is offered of what left at once. */
const AFTER_S = 8
/** Where what was sent can still be taken back while nobody has seen it. */
const RETRACTS = new Set(["web"])

/** The offers that stand, by the message that each is about. */
const offers = new Map<string, () => void>()

/** Offers to take a message back, wherever one goes meanwhile: while it waits, or where that works after it left. */
export function offerUndo(message: Message): void {
  if (message.kind !== "out" || message.state === "dropped" || message.state === "failed") return
  const waits = waitsFor(message, moment())
  const retracts = RETRACTS.has(conversationOf(message.conversation_id)?.channel.type ?? "")
  if (!waits && !retracts) return
  const stay = (waits || AFTER_S) * 1000
  const action = { label: t("toast.undo"), run: () => void takeBack(message) }
  const dismiss = toast(t(waits ? "send.waits" : "send.done"), { stay, action })
  offers.set(message.id, dismiss)
  if (waits) setTimeout(() => settled(message), stay)
}

/** Takes the offer away: there is nothing left to take back. */
function settled({ id }: Entry): void {
  offers.get(id)?.()
  offers.delete(id)
}

/** What was taken back before the server had answered that it has it. */
export const takenBack = new Set<string>()

/** Takes a message back into the composer of its conversation. */
export async function takeBack(message: Entry): Promise<void> {
  try {
    await api.post(`/messages/${message.id}/withdraw`)
    takenBack.add(message.id)
    settled(message)
    threadOf(message.conversation_id).remove(message.id)
    putBack(message)
  } catch (error) {
    toastProblem(error)
  }
}

/** Takes back the last of one's messages that waits in a conversation: it is shown before its sending is answered. */
export function takeBackLast(conversation: string): boolean {
  const own = threadOf(conversation)
    .messages.peek()
    .filter(({ author }) => author.id === me.peek()?.teammate.id)
  const last = own.findLast((one) => !one.unsent && waitsFor(one, moment()))
  if (last) void takeBack(last)
  return last !== undefined
}

/** Lets a message that waits leave at once. */
export async function sendNow(message: Entry): Promise<void> {
  try {
    const answer = await api.post<Message>(`/messages/${message.id}/retry`)
    settled(message)
    const thread = threadOf(message.conversation_id)
    // What changed meanwhile came live, and is newer than this answer.
    if (thread.messages.peek().includes(message)) thread.take(answer)
  } catch (error) {
    toastProblem(error)
  }
}
