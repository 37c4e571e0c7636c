import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { useLoad } from "../../kit/load"
import { me } from "../../shell/session"
import { t } from "./text"
import type { Topic } from "./wire"

async function every(signal: AbortSignal): Promise<Topic[]> {
  const query = { limit: 100, archived: true }
  const { items } = await api.get<Page<{ topic: Topic }>>("/topics", { query, signal })
  return items.map(({ topic }) => topic)
}

export function useTopics() {
  return useLoad(every, [])
}

/** What a topic is called in the business's own language, or in any. */
export function nameOf({ names, key }: Topic): string {
  return names[me.value?.workspace.locale ?? ""] ?? names.en ?? Object.values(names)[0] ?? key
}

export function topicName(topics: readonly Topic[] | null, id: string): string {
  const found = topics?.find((one) => one.id === id)
  return found ? nameOf(found) : t("topic.unknown")
}
