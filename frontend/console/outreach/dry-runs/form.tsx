import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { useCommands } from "../../kit/commands"
import { Check, Select, TextArea, TextField } from "../../kit/field"
import { asProblem, type Problem } from "../../kit/problem"
import { Choose } from "../../parts/choose"
import { Fields, Section } from "../../parts/section"
import { navigate } from "../../shell/router"
import { ChannelsField } from "./channels"
import { asked, type Draft, draft } from "./draft"
import { useApproved } from "./templates"
import { t } from "./text"
import { nameOf, useTopics } from "./topics"
import { AUTHORS, type DryRun, PURPOSES, type Purpose } from "./wire"

/** What would be sent, to be asked about everybody. */
export function Form() {
  const one = draft.value
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const set = (change: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...change }
  }
  const off =
    (one.purpose !== "reply" && !one.reason.trim() && t("reason.needed")) ||
    ((one.purpose === "topic" || one.purpose === "opt_in_request") && !one.topic && t("topic.needed"))
  const run = async () => {
    if (off || busy.peek()) return
    busy.value = true
    try {
      const made = await api.post<DryRun>("/dry-runs", asked(draft.peek()))
      navigate(`/outreach/dry-runs/${made.id}`)
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  useCommands([
    { id: "dry-run", title: t("run"), keys: "mod+enter", icon: "search", always: true, run: () => void run() },
  ])
  const wrong = (field: string) => problem.value?.field(field)
  return (
    <Section title={t("form")}>
      <Message one={one} set={set} wrong={wrong} onEnter={() => void run()} />
      <details class="dry-more" open={Boolean(one.template || one.words || one.at || one.tag)}>
        <summary>{t("more")}</summary>
        <Fields>
          <TemplateField one={one} set={set} />
          {!one.template && (
            <div class="fields-whole">
              <TextArea
                label={t("words")}
                hint={t("words.hint")}
                error={wrong("blocks")}
                rows={2}
                value={one.words}
                onInput={(words) => set({ words })}
              />
            </div>
          )}
          <TextField
            type="datetime-local"
            label={t("at")}
            hint={t("at.hint")}
            value={one.at}
            error={wrong("at")}
            onInput={(at) => set({ at })}
          />
          <TextField
            label={t("tag")}
            hint={t("tag.hint")}
            maxLength={60}
            autocomplete="off"
            value={one.tag}
            error={wrong("tag")}
            onInput={(tag) => set({ tag })}
          />
        </Fields>
      </details>
      <div class="dry-go">
        {problem.value && !problem.value.fields.length && (
          <p class="field-error" role="alert">
            {problem.value.words}
          </p>
        )}
        <Button look="primary" icon="search" keys="mod+enter" busy={busy.value} off={off} onClick={() => void run()}>
          {t("run")}
        </Button>
      </div>
    </Section>
  )
}

interface MessageProps {
  one: Draft
  set: (change: Partial<Draft>) => void
  wrong: (field: string) => string | undefined
  onEnter: () => void
}

function Message({ one, set, wrong, onEnter }: MessageProps) {
  return (
    <Fields>
      <Select
        label={t("purpose")}
        value={one.purpose}
        options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onInput={(value) => set({ purpose: value as Purpose })}
      />
      <Select
        label={t("author")}
        value={one.author}
        options={AUTHORS.map((value) => ({ value, label: t(`author.${value}`) }))}
        onInput={(author) => set({ author })}
      />
      <div class="fields-whole">
        <TextField
          label={t("reason")}
          hint={t("reason.hint")}
          maxLength={300}
          autocomplete="off"
          value={one.reason}
          error={wrong("reason")}
          onInput={(reason) => set({ reason })}
          onEnter={onEnter}
        />
      </div>
      <ChannelsField
        chosen={one.channels}
        error={wrong("channel_ids")}
        onChange={(channels) => set({ channels, template: "" })}
      />
      <TopicField one={one} set={set} error={wrong("topic_id")} />
    </Fields>
  )
}

interface PartProps {
  one: Draft
  set: (change: Partial<Draft>) => void
  error?: string | undefined
}

function TopicField({ one, set, error }: PartProps) {
  const topics = useTopics()
  const choices = (topics.data ?? [])
    .filter(({ archived_at }) => !archived_at)
    .map((topic) => ({ id: topic.id, label: nameOf(topic), also: topic.key }))
  return (
    <div class="dry-topic">
      <Choose
        label={t("topic")}
        value={one.topic}
        placeholder={t("topic.none")}
        choices={[{ id: "", label: t("topic.none") }, ...choices]}
        error={error}
        onPick={(topic) => set({ topic, subscribersOnly: Boolean(topic) })}
      />
      {one.topic && (
        <Check
          label={t("subscribers")}
          checked={one.subscribersOnly}
          onChange={(subscribersOnly) => set({ subscribersOnly })}
        />
      )}
    </div>
  )
}

/** One of the approved templates, where a channel has any; it goes in place of words. */
function TemplateField({ one, set }: PartProps) {
  const templates = useApproved(one.channels)
  const choices = (templates.data ?? []).map(({ name, language, body }) => ({
    id: `${name} ${language}`,
    label: `${name.replaceAll("_", " ")} (${language})`,
    hint: body,
  }))
  if (!choices.length && !one.template) return null
  return (
    <div class="fields-whole">
      <Choose
        label={t("template")}
        value={one.template}
        placeholder={t("template.none")}
        choices={[{ id: "", label: t("template.none") }, ...choices]}
        onPick={(template) => set({ template })}
      />
    </div>
  )
}
