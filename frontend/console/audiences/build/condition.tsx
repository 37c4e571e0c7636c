import { IconButton } from "../../kit/button"
import * as edit from "../rule/edit"
import type {
  Compared as ComparedRule,
  Condition,
  Did,
  Property,
  Reachable,
  Received,
  Subscribed,
  Talked,
} from "../rule/rule"
import { channelTypeName } from "../rule/sentence"
import { about, attributeOf, COUNTS, comparing, fieldOf, propertyOf, subjectOf, wordsOf } from "../rule/vocabulary"
import { t } from "../text"
import { Compare } from "./compare"
import { Chip, InlineNumber, InlineSelect, Word } from "./inline"
import { PeriodInput } from "./period"
import { useBuild } from "./state"
import { subjects } from "./subjects"

interface Props<T extends Condition> {
  node: T
  path: edit.Path
  denied: boolean
}

/** One condition as words and controls in the order in which one says it. */
export function ConditionWords({ node, path, denied }: Props<Condition>) {
  const it = useBuild()
  const { words } = it
  switch (node.type) {
    case "field":
      return (
        <>
          <Subject node={node} path={path} name={fieldOf(words, node.name).label} />
          <Compare
            words={words}
            what={fieldOf(words, node.name)}
            one={node}
            onChange={(now, tag) => it.set(path, now, tag)}
          />
        </>
      )
    case "attribute": {
      const what = attributeOf(words, node.name, node.of ?? "contact")
      const name = node.of === "company" ? t("say.company", { name: what.label }) : what.label
      return (
        <>
          <Subject node={node} path={path} name={name} />
          <Compare words={words} what={what} one={node} onChange={(now, tag) => it.set(path, now, tag)} />
        </>
      )
    }
    case "did":
    case "compared":
      return <DidWords node={node} path={path} />
    case "segment": {
      const name = words.segments.find(({ id }) => id === node.segment_id)?.name ?? t("say.a_segment")
      return (
        <>
          <OnOff path={path} denied={denied} on={t("in.in")} off={t("in.not_in")} />
          <Subject node={node} path={path} name={name} />
        </>
      )
    }
    case "subscribed": {
      const name = words.topics.find(({ id }) => id === node.topic_id)?.name ?? t("say.a_topic")
      return (
        <>
          <OnOff path={path} denied={denied} on={t("sub.on")} off={t("sub.off")} />
          <Subject node={node} path={path} name={name} />
          <Word>{t("say.on", { channel: "" }).trim()}</Word>
          <Channel node={node} path={path} />
        </>
      )
    }
    case "reachable":
      return (
        <>
          <OnOff path={path} denied={denied} on={t("reach.on")} off={t("reach.off")} />
          <Channel node={node} path={path} />
        </>
      )
    case "online":
      return <OnOff path={path} denied={denied} on={t("online.on")} off={t("online.off")} />
    case "conversation":
      return <TalkedWords node={node} path={path} />
    case "campaign":
      return <ReceivedWords node={node} path={path} />
  }
}

function Subject({ node, path, name }: { node: Condition; path: edit.Path; name: string }) {
  const it = useBuild()
  return (
    <Chip
      label={t("build.subject", { name })}
      name={name}
      chosen={subjectOf(node)}
      choices={subjects(it.words)}
      placeholder={t("build.add_find")}
      onPick={(id) => it.set(path, about(it.words, id, node))}
    />
  )
}

/** Being in or not, where the language has a word for each. */
function OnOff({ path, denied, on, off }: { path: edit.Path; denied: boolean; on: string; off: string }) {
  const it = useBuild()
  return (
    <InlineSelect
      label={t("in.label")}
      value={denied ? "off" : "on"}
      options={[
        { value: "on", label: on },
        { value: "off", label: off },
      ]}
      onInput={(value) => (value === "off") !== denied && it.put(edit.denied(it.whole, path))}
    />
  )
}

function Channel({ node, path }: { node: Subscribed | Reachable | Talked; path: edit.Path }) {
  const it = useBuild()
  return (
    <InlineSelect
      label={t("channel.label")}
      value={node.channel_type ?? ""}
      options={[
        { value: "", label: t("channel.any") },
        ...it.words.channel_types.map((type) => ({ value: type, label: channelTypeName(type) })),
      ]}
      onInput={(type) => it.set(path, { ...node, channel_type: type || null })}
    />
  )
}

const VERBS = ["any", "never", "first", "last", "more", "less"] as const
type Verb = (typeof VERBS)[number]

function verbOf(node: Did | ComparedRule): Verb {
  if (node.type === "compared") return node.change
  if (node.which && node.which !== "any") return node.which
  return node.op === "eq" && node.times === 0 ? "never" : "any"
}

/** The same event, asked about in another way. */
function asked(node: Did | ComparedRule, verb: Verb): Did | ComparedRule {
  const { event, where = [] } = node
  const period = node.type === "did" ? (node.period ?? null) : { type: "days" as const, last: node.days }
  if (verb === "more" || verb === "less") {
    const days = node.type === "compared" ? node.days : period?.type === "days" ? Math.min(366, period.last) : 30
    return { type: "compared", event, change: verb, percent: node.type === "compared" ? node.percent : 25, days, where }
  }
  const times = node.type === "did" && node.times ? node.times : 1
  const op = node.type === "did" && verbOf(node) === "any" ? (node.op ?? "gte") : "gte"
  const did = { type: "did" as const, event, period, where }
  if (verb === "never") return { ...did, op: "eq", times: 0, which: "any" }
  if (verb === "any") return { ...did, op, times, which: "any" }
  return { ...did, op: "gte", times: 1, which: verb }
}

function DidWords({ node, path }: { node: Did | ComparedRule; path: edit.Path }) {
  const it = useBuild()
  const verb = verbOf(node)
  return (
    <>
      <InlineSelect
        label={t("did.verb")}
        value={verb}
        options={VERBS.map((one) => ({ value: one, label: t(`did.${one}`) }))}
        onInput={(next) => it.set(path, asked(node, next))}
      />
      <Subject node={node} path={path} name={wordsOf(node.event)} />
      {node.type === "compared" ? (
        <>
          <Word>{t("did.by")}</Word>
          <InlineNumber
            label={t("did.percent")}
            value={node.percent}
            min={0}
            onInput={(percent) => percent !== null && it.set(path, { ...node, percent }, "percent")}
          />
          <Word>{t("did.in_last")}</Word>
          <InlineNumber
            label={t("did.days")}
            value={node.days}
            min={0.01}
            onInput={(days) => days && it.set(path, { ...node, days }, "days")}
          />
          <Word>{t("did.than")}</Word>
        </>
      ) : (
        <>
          {verb === "any" && <Times node={node} path={path} word={t("did.time_word", { n: node.times ?? 1 })} />}
          <PeriodInput period={node.period} onChange={(period, tag) => it.set(path, { ...node, period }, tag)} />
        </>
      )}
      <Where node={node} path={path} />
    </>
  )
}

/** How often, compared with a number. */
function Times({ node, path, word }: { node: Did | Talked; path: edit.Path; word?: string }) {
  const it = useBuild()
  return (
    <span class="said-part">
      <InlineSelect
        label={t("did.count")}
        value={node.op ?? "gte"}
        options={COUNTS.map((op) => ({ value: op as string, label: t(`count.${op}`) }))}
        onInput={(op) => it.set(path, { ...node, op })}
      />
      <InlineNumber
        label={t("did.number")}
        value={node.times ?? 1}
        whole
        min={0}
        onInput={(times) => times !== null && it.set(path, { ...node, times }, "times")}
      />
      {word && <Word>{word}</Word>}
    </span>
  )
}

/** With which properties. */
function Where({ node, path }: { node: Did | ComparedRule; path: edit.Path }) {
  const it = useBuild()
  const known = it.words.events.find(({ name }) => name === node.event)?.properties ?? []
  const all = node.where ?? []
  const event = wordsOf(node.event)
  const choices = known.map(({ name }) => ({ id: name, label: wordsOf(name) }))
  const set = (where: readonly Property[], tag = "") => it.set(path, { ...node, where }, tag)
  const fresh = (name: string): Property =>
    comparing(it.words, propertyOf(it.words, node.event, name).type, { name, op: "" }, "")
  const change = (at: number, now: Property, tag?: string) =>
    set(
      all.map((one, index) => (index === at ? now : one)),
      tag && `where ${at}`,
    )
  return (
    <>
      {all.map((one, at) => (
        <span class="said-where" key={at}>
          <Word>{t(at ? "join.and" : "say.where")}</Word>
          <Chip
            label={t("build.subject", { name: wordsOf(one.name) })}
            name={wordsOf(one.name)}
            chosen={one.name}
            choices={choices}
            placeholder={t("where.find")}
            onPick={(name) => change(at, fresh(name))}
            onCreate={(name) => change(at, fresh(name))}
            createLabel={(name) => t("where.other", { name })}
          />
          <Compare
            words={it.words}
            what={propertyOf(it.words, node.event, one.name)}
            one={one}
            onChange={(now, tag) => change(at, now, tag)}
          />
          <IconButton
            class="said-drop"
            icon="cross"
            size={14}
            label={t("where.remove", { name: wordsOf(one.name) })}
            onClick={() => set(all.filter((_, index) => index !== at))}
          />
        </span>
      ))}
      {all.length < 20 && (
        <span class="said-more">
          <Chip
            label={t("where.label", { event })}
            name={t("where.add")}
            choices={choices.filter(({ id }) => !all.some(({ name }) => name === id))}
            placeholder={t("where.find")}
            onPick={(name) => set([...all, fresh(name)])}
            onCreate={(name) => set([...all, fresh(name)])}
            createLabel={(name) => t("where.other", { name })}
          />
        </span>
      )}
    </>
  )
}

const STATUSES = ["any", "open", "waiting", "snoozed", "closed"] as const

function TalkedWords({ node, path }: { node: Talked; path: edit.Path }) {
  const it = useBuild()
  return (
    <>
      <Word>{t("talk.with")}</Word>
      <Times node={node} path={path} />
      <InlineSelect
        label={t("talk.kind")}
        value={node.status ?? "any"}
        options={STATUSES.map((one) => ({ value: one as string, label: t(`talk.${one}`) }))}
        onInput={(status) => it.set(path, { ...node, status })}
      />
      <Word>{t("say.on", { channel: "" }).trim()}</Word>
      <Channel node={node} path={path} />
      {it.words.tags.length > 0 && (
        <InlineSelect
          label={t("talk.tag")}
          value={node.tag_id ?? ""}
          options={[
            { value: "", label: t("talk.tag_any") },
            ...it.words.tags.map(({ id, name }) => ({ value: id, label: t("say.tagged", { tag: name }) })),
          ]}
          onInput={(tag) => it.set(path, { ...node, tag_id: tag || null })}
        />
      )}
      <PeriodInput period={node.period} onChange={(period, tag) => it.set(path, { ...node, period }, tag)} />
    </>
  )
}

const GOT = ["sent", "delivered", "seen", "clicked", "replied", "dismissed", "answered", "goal"] as const

function ReceivedWords({ node, path }: { node: Received; path: edit.Path }) {
  const it = useBuild()
  const name = it.words.campaigns?.find(({ id }) => id === node.campaign_id)?.name ?? t("say.a_campaign")
  return (
    <>
      <InlineSelect
        label={t("got.verb")}
        value={node.what ?? "sent"}
        options={GOT.map((one) => ({ value: one as string, label: t(`got.${one}`) }))}
        onInput={(what) => it.set(path, { ...node, what })}
      />
      <Subject node={node} path={path} name={name} />
      <PeriodInput period={node.period} onChange={(period, tag) => it.set(path, { ...node, period }, tag)} />
    </>
  )
}
