import "../../lean"
import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { Empty } from "../../kit/empty"
import { Check, Select, TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { ago } from "../../kit/time"
import { toast } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { More, usePages } from "../../parts/pages"
import { Item, Items, Section } from "../../parts/section"
import { Loaded, ReadOnly, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import { load as again } from "../../store/attributes"
import { number, speaker } from "../../text"
import words from "./en.json"

const t = speaker(words)
const TYPES = ["text", "number", "date", "boolean", "list"] as const
type Type = (typeof TYPES)[number]

interface Kind {
  name: string
  count: number
  properties: { name: string; type: Type; values: string[] }[]
  retention_days: number | null
  last_seen_at: string
}

interface Attribute {
  of: "contact" | "company"
  name: string
  type: Type
  label: string
  values: string[]
  last_seen_at: string
  hidden: boolean
}

/** What came in of events and attributes, what it carries and how long it is kept. */
export default function EventsPage() {
  return (
    <Sheet
      title={t("title")}
      lead={t("lead")}
      actions={
        can("contacts") && (
          <a class="button button-plain" href="/contacts/import?kind=events">
            <Icon name="file" />
            <span class="button-words">{t("import")}</span>
          </a>
        )
      }
    >
      <ReadOnly permission="settings" />
      <Events />
      <Attributes of="contact" />
      <Attributes of="company" />
    </Sheet>
  )
}

function Events() {
  const pages = usePages<Kind>("/events/kinds")
  const settings = useLoad((signal) => api.get<{ retention_days: number }>("/events/settings", { signal }), [])
  const days = settings.data?.retention_days
  const chosen = useSignal<Kind | null>(null)
  const all = useSignal(false)
  return (
    <Section
      title={t("events")}
      lead={t("events_lead")}
      actions={
        days !== undefined && (
          <Button off={!can("settings") && shared("needs.reads")} onClick={() => (all.value = true)}>
            {t("kept_all", { n: days })}
          </Button>
        )
      }
    >
      <Loaded load={pages}>
        {(kinds) =>
          kinds.length ? (
            <>
              <Items label={t("events")}>
                {kinds.map((one) => (
                  <Item
                    key={one.name}
                    title={one.name}
                    badges={one.retention_days ? <Badge>{t("kept", { n: one.retention_days })}</Badge> : undefined}
                    hint={[
                      t("properties", { n: one.properties.length }),
                      t("last", { when: ago(one.last_seen_at, coarse.value) }),
                    ].join(" · ")}
                    onOpen={() => (chosen.value = one)}
                    actions={<span class="item-side">{t("count", { n: one.count })}</span>}
                  />
                ))}
              </Items>
              <More pages={pages} />
            </>
          ) : (
            <Empty icon="ticks" title={t("none")} action={<a href="/settings/write-keys">{t("none_go")}</a>}>
              {t("none_text")}
            </Empty>
          )
        }
      </Loaded>
      {chosen.value && (
        <KindDialog
          one={chosen.value}
          days={days ?? 0}
          onClose={() => (chosen.value = null)}
          onSaved={() => pages.refresh()}
        />
      )}
      {all.value && days !== undefined && (
        <DefaultDialog days={days} onClose={() => (all.value = false)} onSaved={settings.reload} />
      )}
    </Section>
  )
}

/** A whole number of days; null for none, undefined for nonsense. */
function daysOf(text: string): number | null | undefined {
  if (!text.trim()) return null
  const days = Number(text)
  return Number.isInteger(days) && days >= 1 && days <= 3660 ? days : undefined
}

interface KindProps {
  one: Kind
  days: number
  onClose: () => void
  onSaved: () => void
}

function KindDialog({ one, days, onClose, onSaved }: KindProps) {
  const text = useSignal(one.retention_days ? String(one.retention_days) : "")
  const wanted = daysOf(text.value)
  const save = async () => {
    await api.patch("/events/kinds", { name: one.name, retention_days: wanted ?? null })
    onSaved()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog
      title={one.name}
      size="medium"
      action={shared("form.save")}
      off={(wanted === undefined && t("keep_wrong")) || (!can("settings") && shared("needs.reads"))}
      onClose={onClose}
      save={save}
    >
      {({ wrong, submit }) => (
        <div class="lines">
          {one.properties.length ? (
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{t("property")}</th>
                  <th scope="col">{t("property_type")}</th>
                  <th scope="col">{t("property_seen")}</th>
                </tr>
              </thead>
              <tbody>
                {one.properties.map((property) => (
                  <tr key={property.name}>
                    <td>{property.name}</td>
                    <td>{t(`type_${property.type}`)}</td>
                    <td>{property.values.slice(0, 6).join(", ") || "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <p class="nothing">{t("property_none")}</p>
          )}
          <TextField
            label={t("keep")}
            hint={t("keep_hint", { days: number(days) })}
            inputMode="numeric"
            value={text.value}
            error={wanted === undefined ? t("keep_wrong") : wrong("retention_days")}
            onEnter={submit}
            onInput={(value) => (text.value = value)}
          />
        </div>
      )}
    </FormDialog>
  )
}

function DefaultDialog({ days, onClose, onSaved }: { days: number; onClose: () => void; onSaved: () => void }) {
  const text = useSignal(String(days))
  const wanted = daysOf(text.value)
  const save = async () => {
    await api.put("/events/settings", { retention_days: wanted })
    onSaved()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog
      title={t("default")}
      action={shared("form.save")}
      off={!wanted && t("keep_wrong")}
      onClose={onClose}
      save={save}
    >
      {({ wrong, submit }) => (
        <TextField
          label={t("keep_all")}
          hint={t("keep_all_hint")}
          inputMode="numeric"
          value={text.value}
          error={wanted ? wrong("retention_days") : t("keep_wrong")}
          onEnter={submit}
          onInput={(value) => (text.value = value)}
        />
      )}
    </FormDialog>
  )
}

/** What the contact's panel says of attributes is as it is here. */
function Attributes({ of }: { of: "contact" | "company" }) {
  const load = useLoad((signal) => api.get<Page<Attribute>>("/attributes", { query: { of }, signal }), [of])
  const chosen = useSignal<Attribute | null>(null)
  const which = of === "contact" ? "attributes" : "companies"
  return (
    <Section title={t(which)} lead={t(`${which}_lead`)}>
      <Loaded load={load}>
        {({ items }) =>
          items.length ? (
            <Items label={t(which)}>
              {items.map((one) => (
                <Item
                  key={one.name}
                  title={one.label || one.name}
                  badges={one.hidden ? <Badge>{t("hidden")}</Badge> : undefined}
                  hint={[one.label && one.name, one.values.slice(0, 6).join(", ")].filter(Boolean).join(" · ")}
                  onOpen={can("settings") ? () => (chosen.value = one) : undefined}
                  actions={<span class="item-side">{t(`type_${one.type}`)}</span>}
                />
              ))}
            </Items>
          ) : (
            <p class="section-lead">{t("attributes_none")}</p>
          )
        }
      </Loaded>
      {chosen.value && (
        <AttributeDialog
          one={chosen.value}
          onClose={() => (chosen.value = null)}
          onSaved={() => {
            load.refresh()
            void again()
          }}
        />
      )}
    </Section>
  )
}

function AttributeDialog({ one, onClose, onSaved }: { one: Attribute; onClose: () => void; onSaved: () => void }) {
  const label = useSignal(one.label)
  const type = useSignal<Type>(one.type)
  const shown = useSignal(!one.hidden)
  const save = async () => {
    await api.patch("/attributes", {
      of: one.of,
      name: one.name,
      label: label.value.trim(),
      hidden: !shown.value,
      ...(type.value === one.type ? {} : { type: type.value }),
    })
    onSaved()
    onClose()
    toast(shared("form.saved"))
  }
  return (
    <FormDialog title={t("attribute", { name: one.name })} action={shared("form.save")} onClose={onClose} save={save}>
      {({ wrong, submit }) => (
        <>
          <TextField
            label={t("label")}
            hint={t("label_hint", { name: one.name })}
            maxLength={100}
            value={label.value}
            error={wrong("label")}
            onEnter={submit}
            onInput={(value) => (label.value = value)}
          />
          <Select
            label={t("type")}
            hint={t("type_hint")}
            value={type.value}
            error={wrong("type")}
            options={TYPES.map((each) => ({ value: each, label: t(`type_${each}`) }))}
            onInput={(value) => (type.value = value as Type)}
          />
          <Check label={t("shown")} checked={shown.value} onChange={(checked) => (shown.value = checked)} />
        </>
      )}
    </FormDialog>
  )
}
