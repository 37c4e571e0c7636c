import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../api"
import { useLoad } from "../kit/load"
import { understood, type Vocabulary } from "./rule/vocabulary"

/** What rules can be about in this workspace, as it was when it was last asked for. */
const known = signal<Vocabulary | null>(null)

export function useVocabulary() {
  const load = useLoad((signal) => api.get<Vocabulary>("/audiences/vocabulary", { signal }).then(understood), [])
  useEffect(() => {
    if (load.data) known.value = load.data
  }, [load.data])
  return { ...load, data: load.data ?? known.value }
}
