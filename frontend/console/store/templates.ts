import type { Page } from "../../shared/wire"
import { api } from "../api"
import type { ApprovedTemplate } from "../wire"

const MOST_PAGES = 20

/** All templates of a channel: an account has some dozens, and one searches in all of them. */
export async function templatesOf(channel: string, signal: AbortSignal): Promise<ApprovedTemplate[]> {
  const found: ApprovedTemplate[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next }: Page<ApprovedTemplate> = await api.get(`/channels/${channel}/templates`, {
      query: { cursor },
      signal,
    })
    found.push(...items)
    if (!next) break
    cursor = next
  }
  return found
}

/** The templates that every one of some channels has: what goes on all of them has to be approved on each. */
export async function templatesOfAll(channels: readonly string[], signal: AbortSignal): Promise<ApprovedTemplate[]> {
  const [first = [], ...others] = await Promise.all(channels.map((id) => templatesOf(id, signal)))
  return others.reduce((kept, theirs) => {
    const names = new Set(theirs.filter(approved).map(named))
    return kept.filter((one) => names.has(named(one)))
  }, first)
}

function named({ name, language }: ApprovedTemplate): string {
  return `${name} ${language}`
}

/** Whether the provider lets it go now. */
export function approved({ status }: ApprovedTemplate): boolean {
  return status.toLowerCase() === "approved"
}
