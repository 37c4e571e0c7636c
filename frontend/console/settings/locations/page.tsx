import "../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { navigate } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import { locale } from "../../text"
import { ownZone, ZoneField } from "../parts/places"
import { Item, Items } from "../parts/section"
import { Loaded, Sheet } from "../parts/sheet"
import { t as shared } from "../text"
import type { LocationRecord } from "../wire"
import { LocationPage } from "./location"
import "./style"
import { said } from "../parts/said"
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
        {({ items }) =>
          items.length ? (
            <Items label={t("title")}>
              {items.map((one) => (
                <Item
                  key={one.id}
                  href={`/settings/locations/${one.id}`}
                  title={one.name}
                  hint={[one.address, timeThere(one.zone)].filter(Boolean).join(" · ")}
                  actions={<Today place={one} />}
                />
              ))}
            </Items>
          ) : (
            <Empty icon="location" title={t("none")} action={may && add}>
              {t("none_text")}
            </Empty>
          )
        }
      </Loaded>
      {adding.value && <NewLocation onClose={() => (adding.value = false)} />}
    </Sheet>
  )
}

function timeThere(zone: string): string {
  const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: zone }).format()
  return shared("zone.now", { time })
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
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const create = async () => {
    if (busy.peek() || !name.value.trim()) return
    busy.value = true
    try {
      const body = { name: name.value.trim(), zone: zone.value, hours: OFFICE_WEEK }
      const made = await api.post<LocationRecord>("/locations", body)
      toast(t("created", { name: made.name }))
      onClose()
      navigate(`/settings/locations/${made.id}`)
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  return (
    <Dialog
      title={t("new")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button
            look="primary"
            busy={busy.value}
            off={!name.value.trim() && shared("form.needed")}
            onClick={() => void create()}
          >
            {shared("form.create")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("name")}
        hint={t("name_hint")}
        maxLength={120}
        value={name.value}
        error={problem.value?.field("name") ?? said(problem.value)}
        onEnter={() => void create()}
        onInput={(value) => (name.value = value)}
      />
      <ZoneField value={zone.value} onPick={(value) => (zone.value = value)} />
    </Dialog>
  )
}
