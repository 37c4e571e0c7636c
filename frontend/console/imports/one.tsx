import { useEffect } from "preact/hooks"
import { api } from "../api"
import { Badge } from "../kit/badge"
import { useLoad } from "../kit/load"
import { Loaded, Needs, Sheet } from "../parts/sheet"
import { onChange } from "../shell/live"
import { Draft } from "./draft"
import { TONES } from "./list"
import { Result } from "./result"
import { t } from "./text"
import { type DataImport, PATH } from "./wire"

/** One import: what its columns mean, until it has begun; then how far it is and what came of it. */
export function One({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<DataImport>(`${PATH}/${id}`, { signal }), [id])
  const { data, put } = load
  useEffect(
    () =>
      onChange<DataImport>("import.updated", (now) => {
        if (now.id === id && data) put({ ...now, file: data.file, mapping: data.mapping })
      }),
    [id, data],
  )
  return (
    <Sheet
      wide
      title={data?.name ?? t("title")}
      parent="/contacts/import"
      actions={data && <Badge tone={TONES[data.state]}>{t(`is.${data.state}`)}</Badge>}
    >
      <Needs permission="contacts">
        <Loaded load={load}>
          {(one) => (one.state === "draft" ? <Draft one={one} onChange={put} /> : <Result one={one} onChange={put} />)}
        </Loaded>
      </Needs>
    </Sheet>
  )
}
