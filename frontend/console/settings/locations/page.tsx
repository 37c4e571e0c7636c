import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { moment } from "../../kit/clock"
import { TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { clockTime } from "../../kit/time"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { List } from "../../parts/list"
import { ownZone, ZoneField } from "../../parts/places"
import { Item } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import type { LocationRecord } from "../wire"
import { LocationPage } from "./location"
import "./style"
import { t } from "./text"
import { DAYS, OFFICE_WEEK } from "./week"

/** The locations, or one of them. */
export default function LocationsPage({ params }: PageProps) {
  if (params.id) return <LocationPage key={params.id} id={params.id} />
  return <LocationList />
}

function LocationList() {
  const load = useLoad((signal) => api.get<Page<LocationRecord>>("/locations", { signal }), [])
  const adding = useSignal(false)
  const may = can("settings")
  const add = (
    <Button icon="plus" onClick={() => (adding.value = true)}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={may && add}>
      <Loaded load={load}>
        {({ items }) => (
          <List
            label={t("title")}
            items={items}
            none={{ icon: "location", title: t("none"), text: t("none_text") }}
            add={may && add}
          >
            {(one) => (
              <Item
                key={one.id}
                href={`/settings/locations/${one.id}`}
                title={one.name}
                hint={[one.address, timeThere(one.zone)].filter(Boolean).join(" · ")}
                actions={<Today place={one} />}
              />
            )}
          </List>
        )}
      </Loaded>
      {adding.value && <NewLocation onClose={() => (adding.value = false)} />}
    </Sheet>
  )
}

function timeThere(zone: string): string {
  return shared("zone.now", { time: clockTime(moment(), zone) })
}

/** The week's hours of today there: a glance, not the last word (holidays are the server's). */
function Today({ place }: { place: LocationRecord }) {
  const name = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: place.zone }).format().toLowerCase()
  const day = DAYS.find((one) => one === name)
  if (!Object.keys(place.hours).length) return <span class="item-side">{t("today_always")}</span>
  const hours = (day && place.hours[day]) ?? []
  return (
    <span class="item-side">
      {hours.length ? t("today", { hours: hours.map((one) => one.join("–")).join(", ") }) : t("today_closed")}
    </span>
  )
}

function NewLocation({ onClose }: { onClose: () => void }) {
  const name = useSignal("")
  const zone = useSignal(ownZone())
  const create = async () => {
    const body = { name: name.value.trim(), zone: zone.value, hours: OFFICE_WEEK }
    const made = await api.post<LocationRecord>("/locations", body)
    toast(t("created", { name: made.name }))
    onClose()
    navigate(`/settings/locations/${made.id}`)
  }
  return (
    <FormDialog
      title={t("new")}
      action={shared("form.create")}
      off={!name.value.trim() && shared("form.needed")}
      onClose={onClose}
      save={create}
    >
      {({ wrong, submit }) => (
        <>
          <TextField
            label={t("name")}
            hint={t("name_hint")}
            maxLength={120}
            value={name.value}
            error={wrong("name")}
            onEnter={submit}
            onInput={(value) => (name.value = value)}
          />
          <ZoneField value={zone.value} onPick={(value) => (zone.value = value)} error={wrong("zone")} />
        </>
      )}
    </FormDialog>
  )
}
