import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { called } from "../../contact/called"
import { channelName } from "../../inbox/channel"
import { classes } from "../../kit/classes"
import { Select } from "../../kit/field"
import { Icon } from "../../kit/icon"
import type { IconName } from "../../kit/icons"
import { type Choice, Picker } from "../../kit/picker"
import { theme as ownTheme } from "../../shell/theme"
import { channels } from "../../store/directory"
import type { Contact } from "../../wire"
import { useDraft } from "../edit/draft"
import type { Missing, Previewed } from "../wire"
import { PATH } from "../wire"
import { sampledContent } from "./sampled"
import { Stage } from "./stage"
import "./style"
import { t } from "./text"

const PAUSE_MS = 300

/** How it looks: on a desktop or a phone, light or dark, in a language, to a chosen person. */
export function Preview() {
  const it = useDraft()
  const phone = useSignal(it.said.peek().kind === "carousel")
  const dark = useSignal(ownTheme.value === "dark")
  const person = useSignal<{ id: string; name: string } | null>(null)
  const types = typesOf(it.said.value.channel_ids ?? [])
  const channel = useSignal("")
  const type = types.includes(channel.value) ? channel.value : (types[0] ?? "")
  const filled = usePreview(person.value?.id ?? null, type)
  const { kind } = it.said.value
  return (
    <aside class="preview" aria-label={t("title")}>
      <div class="preview-tools" role="toolbar" aria-label={t("tools")}>
        <Person person={person.value} onPick={(one) => (person.value = one)} />
        {kind !== "message" && (
          <>
            <Tool icon="auto" label={t("desktop")} on={!phone.value} run={() => (phone.value = false)} />
            <Tool icon="phone" label={t("phone")} on={phone.value} run={() => (phone.value = true)} />
          </>
        )}
        {kind !== "message" && kind !== "tour" && (
          <>
            <span class="preview-line" />
            <Tool icon="sun" label={t("light")} on={!dark.value} run={() => (dark.value = false)} />
            <Tool icon="moon" label={t("dark")} on={dark.value} run={() => (dark.value = true)} />
          </>
        )}
      </div>
      {kind === "message" && types.length > 1 && (
        <Select
          label={t("channel")}
          quietLabel
          value={type}
          options={types.map((value) => ({ value, label: channelName(value) }))}
          onInput={(value) => (channel.value = value)}
        />
      )}
      <Stage
        content={filled.content}
        kind={kind}
        senderId={it.variant.value.sender_id ?? null}
        onChannel={filled.channel ?? null}
        locale={it.locale.value}
        theme={dark.value ? "dark" : "light"}
        phone={phone.value}
      />
      <Lacking missing={filled.missing} who={person.value?.name} />
    </aside>
  )
}

/** Values that the chosen person has not: what would be said to them has a hole there. */
function Lacking({ missing, who }: { missing: readonly Missing[]; who: string | undefined }) {
  if (!missing.length || !who) return null
  const names = [...new Set(missing.map(({ variable }) => variable))].join(", ")
  return (
    <p class="remark preview-missing" role="status">
      <Icon name="warn" size={16} />
      {t("missing", { who, names })}
    </p>
  )
}

function typesOf(ids: readonly string[]): string[] {
  return [...new Set(channels.value.filter(({ id }) => ids.includes(id)).map(({ type }) => type))]
}

/** Asks how it is filled for somebody a moment after the last change; made-up values stand in until it is there. */
function usePreview(person: string | null, type: string): Previewed {
  const it = useDraft()
  const got = useSignal<(Previewed & { of: string }) | null>(null)
  const said = it.said.value
  const key = JSON.stringify([it.variant.value.key, it.locale.value, person, type])
  useEffect(() => {
    const stop = new AbortController()
    const body = {
      definition: said,
      variant: it.variant.peek().key,
      locale: it.locale.peek(),
      contact_id: person,
      channel_type: type || null,
    }
    const timer = setTimeout(() => {
      api.post<Previewed>(`${PATH}/preview`, body, { signal: stop.signal }).then(
        (now) => (got.value = { ...now, of: key }),
        () => {
          if (!stop.signal.aborted) got.value = null
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [said, key])
  const now = got.value
  const content = it.content.value
  if (now?.of === key && now.content.type === content.type) return now
  return { content: sampledContent(content, type), missing: [] }
}

interface ToolProps {
  icon: IconName
  label: string
  on: boolean
  run: () => void
}

function Tool({ icon, label, on, run }: ToolProps) {
  return (
    <button
      type="button"
      class={classes("preview-tool", on && "preview-tool-on")}
      aria-label={label}
      aria-pressed={on}
      data-tip={label}
      onClick={run}
    >
      <Icon name={icon} size={16} />
    </button>
  )
}

interface PersonProps {
  person: { id: string; name: string } | null
  onPick: (person: { id: string; name: string } | null) => void
}

/** As whom it is seen: somebody made up, or one of the contacts. */
function Person({ person, onPick }: PersonProps) {
  const open = useSignal(false)
  const found = useSignal<readonly Choice[]>([])
  const anchor = useRef<HTMLButtonElement>(null)
  const find = async (q: string) => {
    const { items } = await api.get<Page<Contact>>("/contacts", { query: { q, limit: 8 } })
    found.value = items.map((one) => ({ id: one.id, label: called(one), hint: one.email ?? undefined }))
  }
  useEffect(() => {
    if (open.value) void find("").catch(() => {})
  }, [open.value])
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="preview-person"
        aria-haspopup="dialog"
        aria-expanded={open.value}
        onClick={() => (open.value = !open.value)}
      >
        <Icon name="contacts" size={16} />
        <span>{person ? t("as", { name: person.name }) : t("as_sample")}</span>
        <Icon name="down" size={12} />
      </button>
      {open.value && (
        <Picker
          anchor={anchor}
          label={t("whom")}
          placeholder={t("find")}
          found
          choices={[{ id: "", label: t("sample"), icon: "contacts" }, ...found.value]}
          onQuery={(q) => void find(q).catch(() => {})}
          onClose={() => (open.value = false)}
          onPick={(one) => {
            open.value = false
            onPick(one.id ? { id: one.id, name: one.label } : null)
          }}
        />
      )}
    </>
  )
}
