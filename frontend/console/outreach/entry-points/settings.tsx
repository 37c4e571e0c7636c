import { api } from "../../api"
import { type Form, useForm } from "../../parts/form"
import { SaveBar } from "../../parts/save-bar"
import { ReadOnly } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { changesOf, type Draft, draftOf, lacking } from "./draft"
import { EntryFields } from "./fields"
import { t } from "./text"
import { PATH, type Shown } from "./wire"

interface Props {
  one: Shown
  onChanged: (one: Shown) => void
}

/** What an entry point is, to be changed: what is printed of it leads to what it is from now on. */
export function SettingsPart({ one, onChanged }: Props) {
  const { id } = one.entry_point
  const form = useForm<Draft>(`entry-point-${id}`, draftOf(one.entry_point), async (draft, changes) => {
    const now = await api.patch<Shown>(`${PATH}/${id}`, changesOf(draft, changes))
    onChanged(now)
    return draftOf(now.entry_point)
  })
  const fixed = !can("campaigns")
  const missing = lacking(form.value) || (form.value.ref ? "" : "ref")
  return (
    <>
      <ReadOnly permission="campaigns" />
      <EntryFields form={form} disabled={fixed} />
      <SaveBar
        form={form as unknown as Form<object>}
        off={fixed ? shared("needs.reads") : missing && t(`missing.${missing}`)}
      />
    </>
  )
}
