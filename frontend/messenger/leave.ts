/** Leaving: a visitor mutes, blocks or deletes; the server stops everything that is not yet sent. */
import { signal } from "@preact/signals-core"
import { forget } from "./incoming"
import { api, tellTabs } from "./session"
import { boot, changeConversation, say } from "./state"

/** What went wrong with the last of these, for the menu to say. */
export const trouble = signal("")

async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  trouble.value = ""
  try {
    await act()
    return true
  } catch {
    trouble.value = say("action_failed")
    return false
  }
}

export function setBlocked(blocked: boolean): Promise<boolean> {
  return attempt(async () => {
    await api.call("POST", "block", { blocked })
    if (boot.value) boot.value = { ...boot.value, blocked }
    tellTabs("again")
  })
}

export function setMuted(id: string, muted: boolean): Promise<boolean> {
  return attempt(async () => {
    await api.call("POST", `conversations/${id}/mute`, { muted })
    changeConversation(id, { muted })
  })
}

export function remove(id: string): Promise<boolean> {
  return attempt(async () => {
    await api.call("DELETE", `conversations/${id}`)
    forget(id)
    tellTabs(`gone ${id}`)
  })
}
