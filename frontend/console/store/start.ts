import { epoch } from "../shell/live"
import { watchConversations } from "./conversations"
import { loadCounts, watchCounts } from "./counts"
import { loadDirectory, watchDirectory } from "./directory"
import { watchPresence } from "./presence"
import { watchThreads } from "./threads"

/** Begins to keep everything that pages share; returns what ends it. */
export function startStores(): () => void {
  const load = () => {
    void loadDirectory()
    void loadCounts().catch(() => {})
  }
  const stops = [
    epoch.subscribe(load),
    watchConversations(),
    watchCounts(),
    watchDirectory(),
    watchThreads(),
    watchPresence(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
