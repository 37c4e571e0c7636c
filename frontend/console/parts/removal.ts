import { signal } from "@preact/signals"
import { api, BASE } from "../api"
import { toast, toastProblem } from "../kit/toast"
import { t as shell } from "../text"
import { t } from "./text"

const UNDO_MS = 7_000

/** What was deleted here and still can be brought back: lists leave it out. */
const hidden = signal<ReadonlySet<string>>(new Set())
const due = new Map<string, ReturnType<typeof setTimeout>>()

/** Takes a thing away at once and deletes it on the server when the time for undoing is over. */
export function removeLater(path: string, name: string, then: () => void, said = t("removed.done", { name })): void {
  hidden.value = new Set([...hidden.value, path])
  const dismiss = toast(said, {
    stay: UNDO_MS,
    action: { label: shell("toast.undo"), run: () => keep(path) },
  })
  due.set(
    path,
    setTimeout(() => {
      dismiss()
      void commit(path, then)
    }, UNDO_MS),
  )
}

function keep(path: string): void {
  clearTimeout(due.get(path))
  due.delete(path)
  show(path)
}

function show(path: string): void {
  hidden.value = new Set([...hidden.value].filter((one) => one !== path))
}

async function commit(path: string, then: () => void): Promise<void> {
  due.delete(path)
  try {
    await api.remove(path)
    then()
  } catch (error) {
    toastProblem(error)
    show(path)
  }
}

export function isRemoved(path: string): boolean {
  return hidden.value.has(path)
}

/** The tab is closed before the time is over: what was deleted is deleted. */
addEventListener("pagehide", () => {
  for (const [path, timer] of due) {
    clearTimeout(timer)
    void fetch(BASE + path, { method: "DELETE", keepalive: true, headers: { "X-Requested-With": "rejoinder" } })
  }
  due.clear()
})
