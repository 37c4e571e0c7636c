import { api } from "../../../api"
import type { Person } from "../../../audiences/wire"
import { called } from "../../../contact/called"
import { Icon } from "../../../kit/icon"
import { useLoad } from "../../../kit/load"
import { PATH } from "../../wire"
import { useDraft } from "../draft"
import { t } from "../text"

interface Lacks {
  items: { contact: Person; missing: { variable: string; where: string }[] }[]
  next: string | null
}

const SHOWN = 5

/** Those to whom it cannot be said, because a value is not known of them. */
export function Lacking() {
  const it = useDraft()
  const variant = it.variant.value.key
  const load = useLoad(
    (signal) => api.get<Lacks>(`${PATH}/${it.one.id}/missing`, { query: { variant, limit: SHOWN }, signal }),
    [it.one.id, variant],
  )
  const { items = [], next = null } = load.data ?? {}
  if (!items.length) return null
  const names = [...new Set(items.flatMap(({ missing }) => missing.map((one) => one.variable)))].join(", ")
  return (
    <div class="remark">
      <Icon name="warn" size={16} />
      <span>
        {t("lacking", { names })}{" "}
        {items.map(({ contact }, at) => (
          <>
            {at > 0 && ", "}
            <a href={`/contacts/${contact.id}`} target="_blank" rel="noreferrer">
              {called(contact)}
            </a>
          </>
        ))}
        {next && ` ${t("lacking_more")}`}
      </span>
    </div>
  )
}
