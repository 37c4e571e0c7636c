import { api } from "../../api"
import { Button } from "../../kit/button"
import { confirm } from "../../kit/dialog"
import { Check, TextArea, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { toast, toastProblem } from "../../kit/toast"
import { type Form, useForm } from "../../parts/form"
import { CountryField, ZoneField } from "../../parts/places"
import { SaveBar } from "../../parts/save-bar"
import { Fields, Section } from "../../parts/section"
import { Loaded, ReadOnly, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import type { LocationRecord } from "../wire"
import { Holidays } from "./holidays"
import { HoursEditor } from "./hours"
import { SpecialDays } from "./special"
import { t } from "./text"
import { OFFICE_WEEK } from "./week"

export type LocationForm = Form<LocationRecord>

/** One location: how it is reached, and when it is open. */
export function LocationPage({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<LocationRecord>(`/locations/${id}`, { signal }), [id])
  return (
    <Sheet title={load.data?.name ?? t("title")} parent="/settings/locations">
      <Loaded load={load} lines={8}>
        {(place) => <LocationBody place={place} onSaved={load.put} />}
      </Loaded>
    </Sheet>
  )
}

const WRITTEN = ["address", "phone", "email", "country"] as const

function LocationBody({ place, onSaved }: { place: LocationRecord; onSaved: (place: LocationRecord) => void }) {
  const form = useForm(`location-${place.id}`, place, async (value, changes) => {
    const body: Partial<LocationRecord> = { ...changes }
    for (const name of WRITTEN) if (name in body) body[name] = body[name]?.trim() || null
    const kept = await api.patch<LocationRecord>(`/locations/${value.id}`, body)
    onSaved(kept)
    return kept
  })
  const { value } = form
  const always = !Object.keys(value.hours).length
  return (
    <>
      <ReadOnly permission="settings" />
      <Section title={t("where")} lead={t("where_lead")}>
        <Fields>
          <TextField
            label={t("name")}
            maxLength={120}
            value={value.name}
            error={form.wrong("name")}
            onInput={(name) => form.set({ name })}
          />
          <ZoneField value={value.zone} onPick={(zone) => form.set({ zone })} error={form.wrong("zone")} />
          <div class="fields-whole">
            <TextArea
              label={t("address")}
              rows={2}
              maxLength={200}
              value={value.address ?? ""}
              error={form.wrong("address")}
              onInput={(address) => form.set({ address })}
            />
          </div>
          <TextField
            label={t("phone")}
            type="tel"
            value={value.phone ?? ""}
            error={form.wrong("phone")}
            onInput={(phone) => form.set({ phone })}
          />
          <TextField
            label={t("email")}
            type="email"
            value={value.email ?? ""}
            error={form.wrong("email")}
            onInput={(email) => form.set({ email })}
          />
          <CountryField
            value={value.country ?? ""}
            onPick={(country) => form.set({ country, ...(!value.holidays.country && withHolidays(value, country)) })}
            error={form.wrong("country")}
          />
        </Fields>
      </Section>
      <Section title={t("hours")} lead={t("hours_lead")}>
        <div class="lines">
          <Check
            label={t("hours.always")}
            hint={t("hours.always_hint")}
            checked={always}
            onChange={(on) => form.set({ hours: on ? {} : OFFICE_WEEK })}
          />
          {!always && <HoursEditor week={value.hours} onChange={(hours) => form.set({ hours })} />}
        </div>
      </Section>
      <Holidays form={form} kept={place} />
      <SpecialDays form={form} />
      {can("settings") && <Delete place={place} />}
      <SaveBar
        form={form as unknown as Form<object>}
        off={can("settings") ? !value.name.trim() && shared("form.needed") : shared("needs.title")}
      />
    </>
  )
}

function withHolidays(place: LocationRecord, country: string): Partial<LocationRecord> {
  return { holidays: { ...place.holidays, country: country || null } }
}

function Delete({ place }: { place: LocationRecord }) {
  const remove = async () => {
    const sure = await confirm({
      title: t("delete_ask", { name: place.name }),
      text: t("delete_ask_text"),
      action: t("delete_do"),
      danger: true,
    })
    if (!sure) return
    try {
      await api.remove(`/locations/${place.id}`)
      toast(t("deleted", { name: place.name }))
      navigate("/settings/locations", { replace: true })
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <Section
      title={t("delete")}
      lead={t("delete_lead")}
      danger
      actions={
        <Button look="danger" onClick={() => void remove()}>
          {t("delete_do")}
        </Button>
      }
    />
  )
}
