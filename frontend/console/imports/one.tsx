import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../api"
import { Badge } from "../kit/badge"
import { useLoad } from "../kit/load"
import { Loaded, Needs, Sheet } from "../parts/sheet"
import { onChange } from "../shell/live"
import { Draft } from "./draft"
import { further } from "./further"
import { TONES } from "./list"
import { Result } from "./result"
import { t } from "./text"
import { type DataImport, PATH } from "./wire"

/** One import: what its columns mean, until it has begun; then how far it is and what came of it. */
export function One({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<DataImport>(`${PATH}/${id}`, { signal }), [id])
  const newest = useSignal<DataImport | null>(null)
  const data = load.data && further(load.data, newest.value)
  const put = (now: DataImport) => {
    if (now.id === id) newest.value = newest.value ? further(newest.value, now) : now
  }
  useEffect(() => onChange<DataImport>("import.updated", put), [id])
  return (
    <Sheet
      wide
      title={data?.name ?? t("title")}
      parent="/contacts/import"
      actions={data && <Badge tone={TONES[data.state]}>{t(`is.${data.state}`)}</Badge>}
    >
      <Needs permission="contacts">
        <Loaded load={{ ...load, data }}>
          {(one) => (one.state === "draft" ? <Draft one={one} onChange={put} /> : <Result one={one} onChange={put} />)}
        </Loaded>
      </Needs>
    </Sheet>
  )
}
