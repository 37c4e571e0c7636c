import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { useLoad } from "../../kit/load"
import { channels } from "../../store/directory"
import { approved, templatesOf } from "../../store/templates"
import type { ApprovedTemplate, ChannelType } from "../../wire"

/** More accounts with templates than so many are not looked through. */
const MOST = 10

/** The approved templates of some channels, or of all that have any; each name and language once. */
async function usable(chosen: readonly string[], signal: AbortSignal): Promise<ApprovedTemplate[]> {
  const { items } = await api.get<Page<ChannelType>>("/channels/types", { signal })
  const having = new Set(items.filter(({ capabilities }) => capabilities.templates).map(({ type }) => type))
  const asked = channels.value.filter(({ id, type }) => having.has(type) && (!chosen.length || chosen.includes(id)))
  const found = await Promise.all(asked.slice(0, MOST).map(({ id }) => templatesOf(id, signal)))
  const all = found.flat().filter(approved)
  return [...new Map(all.map((one) => [`${one.name} ${one.language}`, one])).values()]
}

export function useApproved(chosen: readonly string[]) {
  return useLoad((signal) => usable(chosen, signal), [chosen, channels.value.length])
}
