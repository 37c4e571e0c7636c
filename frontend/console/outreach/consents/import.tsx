import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Button } from "../../kit/button"
import { Select, TextArea, TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { asProblem, Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { Fields, Section } from "../../parts/section"
import { Needs, Sheet } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import { channels } from "../../store/directory"
import { number } from "../../text"
import { type Counted, called } from "../topics/wire"
import { Seen } from "./preview"
import "./style"
import { t } from "./text"
import type { Import, Preview } from "./wire"

const PATH = "/consents/imports"
const LARGEST = 5_000_000

/** Brings consents along from elsewhere: a list, what would become of it, and then it is kept. */
export function ImportPage() {
  return (
    <Sheet title={t("import")} lead={t("import_lead")} parent="/outreach/consents/imports">
      <Needs permission="campaigns">
        <Importing />
      </Needs>
    </Sheet>
  )
}

function Importing() {
  const name = useSignal("")
  const content = useSignal("")
  const channel = useSignal("")
  const topic = useSignal("")
  const seen = useSignal<Preview | null>(null)
  const busy = useSignal<"look" | "keep" | null>(null)
  const problem = useSignal<Problem | null>(null)
  const topics = useLoad((signal) => api.get<Page<Counted>>("/topics", { query: { limit: 200 }, signal }), [])
  const change = (into: { value: string }) => (value: string) => {
    into.value = value
    seen.value = null
    problem.value = null
  }
  const body = () => ({
    name: name.value.trim() || t("pasted"),
    content: content.value,
    format: content.value.trimStart().startsWith("[") ? "json" : "csv",
    channel_id: channel.value || null,
    topic_id: topic.value || null,
  })
  const ask = async (what: "look" | "keep") => {
    busy.value = what
    problem.value = null
    try {
      if (what === "look") seen.value = await api.post<Preview>(`${PATH}/preview`, body())
      else {
        const kept = await api.post<Import>(PATH, body())
        toast(t("imported", { n: kept.done, count: number(kept.done) }))
        navigate("/outreach/consents/imports", { replace: true })
      }
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = null
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > LARGEST) {
      problem.value = new Problem(0, "too_large", t("too_large"))
      return
    }
    change(content)(await file.text())
    name.value = file.name
  }
  const wrong = problem.value
  return (
    <>
      <Section title={t("list")} lead={t("list_lead")}>
        <FileChoice name={name.value} onTake={(file) => void take(file)} />
        <TextArea
          label={t("rows")}
          rows={6}
          placeholder={'address,at,words\nlia@example.com,2026-03-01T10:00:00Z,"Yes, send me news."'}
          value={content.value}
          error={wrong?.field("content")}
          onInput={change(content)}
        />
        <Fields>
          <Select
            label={t("channel")}
            hint={t("channel_hint")}
            value={channel.value}
            error={wrong?.field("channel_id")}
            options={[
              { value: "", label: t("as_named") },
              ...channels.value.map(({ id, type, name }) => ({ value: id, label: `${channelName(type)} · ${name}` })),
            ]}
            onInput={change(channel)}
          />
          <Select
            label={t("topic")}
            hint={t("topic_hint")}
            value={topic.value}
            error={wrong?.field("topic_id")}
            options={[
              { value: "", label: t("as_named") },
              ...(topics.data?.items ?? []).map((one) => ({ value: one.topic.id, label: called(one.topic) })),
            ]}
            onInput={change(topic)}
          />
          <TextField
            label={t("name")}
            placeholder={t("pasted")}
            maxLength={200}
            value={name.value}
            error={wrong?.field("name")}
            onInput={(value) => (name.value = value)}
          />
        </Fields>
        {wrong && !wrong.fields.length && (
          <p class="field-error" role="alert">
            {wrong.words}
          </p>
        )}
        <div class="buttons-line">
          <Button
            look={seen.value ? "plain" : "primary"}
            busy={busy.value === "look"}
            off={!content.value.trim() && t("list_needed")}
            onClick={() => void ask("look")}
          >
            {t("look")}
          </Button>
        </div>
      </Section>
      {seen.value && (
        <Section title={t("seen")}>
          <Seen of={seen.value} />
          <div class="buttons-line">
            <Button
              look="primary"
              busy={busy.value === "keep"}
              off={!seen.value.good && t("none_good")}
              onClick={() => void ask("keep")}
            >
              {t("keep", { n: seen.value.good, count: number(seen.value.good) })}
            </Button>
          </div>
        </Section>
      )}
    </>
  )
}

function FileChoice({ name, onTake }: { name: string; onTake: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <fieldset
      class="import-drop"
      aria-label={t("list")}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onTake(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.json,text/csv,application/json"
        aria-label={t("file")}
        onChange={(event) => {
          onTake(event.currentTarget.files?.[0])
          event.currentTarget.value = ""
        }}
      />
      <Button icon="file" onClick={() => input.current?.click()}>
        {t("file")}
      </Button>
      <span class="field-hint">{name || t("file_hint")}</span>
    </fieldset>
  )
}
