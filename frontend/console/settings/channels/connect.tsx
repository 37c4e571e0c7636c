import { useSignal } from "@preact/signals"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Button } from "../../kit/button"
import { Select, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { Mark } from "../../kit/mark"
import { asProblem, type Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { Fields, Section } from "../../parts/section"
import { Loaded, Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate } from "../../shell/router"
import type { ChannelRecord, ChannelType, PolicyText } from "../wire"
import { LocationField } from "./account/details"
import { AccountFields, initial, missing, type Values } from "./account/fields"
import { Guide } from "./account/guide"
import { Steps } from "./account/steps"
import { t } from "./text"

const ORDER = ["web", "whatsapp", "messenger", "instagram", "telegram", "email", "sms", "rcs", "webpush"] as const

/** What can be connected, and the way to connect one. */
export function ConnectPage({ type }: { type: string | undefined }) {
  const load = useLoad((signal) => api.get<Page<ChannelType>>("/channels/types", { signal }), [])
  const chosen = load.data?.items.find((one) => one.type === type)
  return (
    <Sheet
      art={chosen && <Mark type={chosen.type} size={26} />}
      title={chosen ? t("connect.one", { type: nameOf(chosen) }) : t("connect.title")}
      lead={chosen ? undefined : t("connect.lead")}
      parent={chosen ? "/settings/channels/new" : "/settings/channels"}
      wide={Boolean(type)}
    >
      <Needs permission="channels">
        <Loaded load={load} lines={6}>
          {({ items }) => (chosen ? <Connecting key={chosen.type} type={chosen} /> : <Types types={items} />)}
        </Loaded>
      </Needs>
    </Sheet>
  )
}

function nameOf({ type, title }: ChannelType): string {
  return ORDER.some((one) => one === type) ? channelName(type) : title || type
}

function Types({ types }: { types: readonly ChannelType[] }) {
  const place = ({ type }: ChannelType) => (ORDER as readonly string[]).indexOf(type) + 1 || ORDER.length + 1
  return (
    <ul class="types" aria-label={t("connect.title")}>
      {[...types]
        .sort((one, other) => place(one) - place(other))
        .map((one) => {
          const known = ORDER.find((type) => type === one.type)
          return (
            <li key={one.type} class="type">
              <Mark type={one.type} size={36} />
              <div>
                <a class="item-link" href={`/settings/channels/new/${one.type}`}>
                  {nameOf(one)}
                </a>
                {known && <p class="type-text">{t(`type.${known}`)}</p>}
              </div>
            </li>
          )
        })}
    </ul>
  )
}

interface Filled {
  name: string
  location_id: string | null
  policy_id: string
  values: Values
}

/** The form of one channel type on one side, what to do at its provider on the other. */
function Connecting({ type }: { type: ChannelType }) {
  const { form, steps } = type.capabilities
  const filled = useSignal<Filled>({
    name: "",
    location_id: null,
    policy_id: type.policies[0] ?? "",
    values: initial(form),
  })
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const set = (change: Partial<Filled>) => {
    filled.value = { ...filled.value, ...change }
    problem.value = null
  }
  const { name, values } = filled.value
  const lacking = missing(form, values)
  const off = !name.trim()
    ? t("connect.needs", { field: t("new_name") })
    : lacking && t("connect.needs", { field: lacking.label })
  const connect = async () => {
    if (busy.peek() || off) return
    busy.value = true
    try {
      const made = await api.post<ChannelRecord>("/channels", body(type, filled.peek()))
      toast(t(type.type === "web" ? "created" : "connect.done", { name: made.name }))
      navigate(`/settings/channels/${made.id}`, { replace: true })
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  const wrong = (path: string) => problem.value?.field(path)
  const fresh = problem.value && !problem.value.fields.length ? problem.value.words : null
  return (
    <div class={steps.length ? "connect" : "narrow"}>
      {type.type !== "web" && <Guide at="fill" />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void connect()
        }}
      >
        <Section title={t("general")}>
          <Fields>
            <TextField
              label={t("new_name")}
              hint={type.type === "web" ? t("new_name_hint") : t("account.name_hint")}
              placeholder={t("connect.example", { type: nameOf(type) })}
              maxLength={80}
              value={name}
              error={wrong("name")}
              onInput={(value) => set({ name: value })}
            />
            <LocationField fresh value={filled.value.location_id} onInput={(location_id) => set({ location_id })} />
            {type.policies.length > 1 && (
              <PolicyField type={type} value={filled.value.policy_id} onInput={(policy_id) => set({ policy_id })} />
            )}
          </Fields>
        </Section>
        {form.length > 0 && (
          <Section title={t("account.title", { type: nameOf(type) })} lead={t("connect.sealed")}>
            <AccountFields
              fields={form}
              values={values}
              wrong={wrong}
              onChange={(field, value) => set({ values: { ...filled.peek().values, [field]: value } })}
            />
          </Section>
        )}
        {fresh && (
          <p class="field-error connect-wrong" role="alert">
            {fresh}
          </p>
        )}
        <div class="buttons-line">
          <Button look="primary" type="submit" busy={busy.value} off={off}>
            {form.length ? t("connect.do") : shared("form.create")}
          </Button>
          <Button onClick={() => navigate("/settings/channels/new")}>{shared("form.cancel")}</Button>
        </div>
      </form>
      {steps.length > 0 && (
        <aside class="connect-side" aria-label={t("steps.title", { type: nameOf(type) })}>
          <h2 class="section-title">{t("steps.title", { type: nameOf(type) })}</h2>
          <Steps steps={steps} values={values} />
        </aside>
      )}
    </div>
  )
}

function body(type: ChannelType, { name, location_id, policy_id, values }: Filled) {
  const of = (secret: boolean) =>
    Object.fromEntries(
      type.capabilities.form
        .filter((field) => Boolean(field.secret) === secret)
        .map((field) => [field.name, values[field.name]?.trim() ?? ""]),
    )
  const account = of(false)
  return {
    type: type.type,
    name: name.trim(),
    policy_id,
    location_id,
    ...(type.type !== "web" && { settings: { account }, secrets: of(true) }),
  }
}

interface PolicyProps {
  type: ChannelType
  value: string
  onInput: (id: string) => void
}

/** Which rules it begins with; they can be read and changed later. */
function PolicyField({ type, value, onInput }: PolicyProps) {
  const load = useLoad((signal) => api.get<Page<PolicyText>>("/policies", { signal }), [])
  const found = load.data?.items ?? []
  return (
    <Select
      class="fields-whole"
      label={t("rules.policy")}
      hint={found.find(({ id }) => id === value)?.summary ?? t("connect.policy_hint")}
      value={value}
      options={type.policies.map((id) => ({ value: id, label: found.find((one) => one.id === id)?.title ?? id }))}
      onInput={onInput}
    />
  )
}
