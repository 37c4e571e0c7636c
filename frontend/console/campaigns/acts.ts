import { signal } from "@preact/signals"
import { api } from "../api"
import { toast, toastProblem } from "../kit/toast"
import { navigate } from "../shell/router"
import { t as shared } from "../text"
import { t } from "./text"
import { BASE, type Campaign, PATH } from "./wire"

/** What was archived here a moment ago: lists leave it out before the server says so. */
export const putAway = signal<ReadonlySet<string>>(new Set())

const UNDO_MS = 7_000
const due = new Map<string, () => void>()

/** The tab is closed before the time for undoing is over: what was put away is put away. */
addEventListener("pagehide", () => {
  for (const act of due.values()) act()
})

/** Puts a campaign away at once, and on the server when the time for undoing is over. */
export function archive(one: { id: string; name: string; draft?: boolean }, then: () => void = () => {}): void {
  const back = () => (putAway.value = new Set([...putAway.value].filter((id) => id !== one.id)))
  putAway.value = new Set([...putAway.value, one.id])
  const act = () => {
    clearTimeout(timer)
    due.delete(one.id)
    api.post<Campaign>(`${PATH}/${one.id}/archive`).then(then, (error: unknown) => {
      back()
      toastProblem(error)
    })
  }
  const timer = setTimeout(act, UNDO_MS)
  due.set(one.id, act)
  toast(t("archived", { name: one.name }), {
    stay: UNDO_MS,
    action: {
      label: shared("toast.undo"),
      run: () => {
        clearTimeout(timer)
        due.delete(one.id)
        back()
      },
    },
  })
}

/** Makes a draft that says the same, and opens it. */
export async function duplicate(id: string): Promise<void> {
  try {
    const made = await api.post<Campaign>(`${PATH}/${id}/duplicate`)
    navigate(`${BASE}/${made.id}`)
    toast(t("duplicated"))
  } catch (error) {
    toastProblem(error)
  }
}
