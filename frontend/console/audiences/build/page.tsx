import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { api } from "../../api"
import { Button, IconButton } from "../../kit/button"
import { useCommands } from "../../kit/commands"
import { TextField } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { toast } from "../../kit/toast"
import { type Form, useForm } from "../../parts/form"
import { Loaded, Needs, Sheet } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { navigate, place } from "../../shell/router"
import * as edit from "../rule/edit"
import { type Fault, faultsOf } from "../rule/faults"
import { EVERYBODY, type Rule, rooted } from "../rule/rule"

import { isUnfinished, type Vocabulary } from "../rule/vocabulary"
import { startsOf } from "../starts"
import { t } from "../text"
import { BASE, PATH, type Segment } from "../wire"
import { useVocabulary } from "../words"
import "./style"
import { AllOrAny, GroupBody } from "./group"
import { Word } from "./inline"
import { Json } from "./json"
import { Meant, useCount } from "./preview"
import { Build, Building } from "./state"
import { useFocusWish } from "./wish"

interface Draft {
  name: string
  description: string
  rule: Rule
}

/** A new segment, from one of the ready starts or from nothing. */
export function NewSegment() {
  const words = useVocabulary()
  const start = place.value.query.get("start")
  return (
    <Needs permission="campaigns">
      {words.data ? (
        <Builder key={start} id={null} kept={begin(words.data, start)} words={words.data} />
      ) : (
        <Sheet title={t("build.new")} parent={BASE} wide>
          <Loaded load={words}>{() => null}</Loaded>
        </Sheet>
      )}
    </Needs>
  )
}

function begin(words: Vocabulary, start: string | null): Draft {
  const found = startsOf(words).find(({ id }) => id === start && id !== "empty")
  return { name: found?.name ?? "", description: "", rule: found?.rule ?? EVERYBODY }
}

/** The rule of a segment that there is. */
export function EditSegment({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<Segment>(`${PATH}/${id}`, { signal }), [id])
  const words = useVocabulary()
  const both = { ...load, data: load.data && words.data, error: load.error ?? words.error }
  return (
    <Needs permission="campaigns">
      {load.data && words.data ? (
        <Builder id={id} kept={draftOf(load.data)} words={words.data} />
      ) : (
        <Sheet title={t("edit")} parent={`${BASE}/${id}`} wide>
          <Loaded load={both}>{() => null}</Loaded>
        </Sheet>
      )}
    </Needs>
  )
}

function draftOf({ name, description, rule }: Segment): Draft {
  return { name, description, rule: rooted(rule) }
}

interface Props {
  id: string | null
  kept: Draft
  words: Vocabulary
}

function Builder({ id, kept, words }: Props) {
  const first = useRef(kept)
  const done = useRef<string | null>(null)
  const form = useForm<Draft>(`segment-${id ?? "new"}`, first.current, async (draft) => {
    const body = { name: draft.name.trim(), description: draft.description.trim(), rule: draft.rule }
    const now = id ? await api.patch<Segment>(`${PATH}/${id}`, body) : await api.post<Segment>(PATH, body)
    done.current = now.id
    return draft
  })
  const faults = useSignal<readonly Fault[]>([])
  const strict = useSignal(false)
  const it = useRef<Build | null>(null)
  it.current ??= new Build(form.value.rule, words, faults, strict)
  const build = it.current
  const rule = build.whole
  useEffect(() => {
    if (rule !== form.value.rule) form.set({ rule })
  }, [rule])
  const refused = form.problem
  useEffect(() => {
    if (refused) faults.value = faultsOf(build.history.peek().now, refused)
  }, [refused])
  const open = edit.conditions(rule).filter(({ node }) => isUnfinished(words, node)).length
  const count = useCount(open ? null : rule, faults)
  const fresh = id === null
  const save = async () => {
    if (open || !form.value.name.trim()) {
      strict.value = true
      return
    }
    if (!(await form.save())) return
    toast(t("build.saved", { name: form.value.name.trim() }))
    navigate(`${BASE}/${done.current}`, { replace: true })
  }
  const off =
    (strict.value && !form.value.name.trim() && t("build.name_needed")) ||
    (strict.value && open > 0 && t("build.unfinished", { n: open }))
  useCommands([
    { id: "save", title: t("build.save"), keys: "mod+s", icon: "check", always: true, run: () => void save() },
  ])
  return (
    <Building.Provider value={build}>
      <Sheet
        title={fresh ? t("build.new") : form.value.name || t("edit")}
        parent={fresh ? BASE : `${BASE}/${id}`}
        wide
        actions={
          <Button look="primary" busy={form.saving} off={off} keys="mod+s" onClick={() => void save()}>
            {t("build.save")}
          </Button>
        }
      >
        <div class="build">
          <div class="build-main">
            <Names form={form} strict={strict.value} />
            <RuleBox build={build} form={form} />
          </div>
          <Meant count={count} unfinished={open} marked={faults.value.length > 0} />
        </div>
      </Sheet>
    </Building.Provider>
  )
}

function Names({ form, strict }: { form: Form<Draft>; strict: boolean }) {
  const { name, description } = form.value
  return (
    <div class="build-names">
      <TextField
        label={t("build.name")}
        placeholder={t("build.name_hint")}
        maxLength={80}
        value={name}
        error={form.wrong("name") ?? (strict && !name.trim() ? t("build.name_needed") : undefined)}
        onInput={(value) => form.set({ name: value })}
      />
      <TextField
        label={t("build.description")}
        optional={shared("form.optional")}
        maxLength={500}
        value={description}
        error={form.wrong("description")}
        onInput={(value) => form.set({ description: value })}
      />
    </div>
  )
}

function RuleBox({ build, form }: { build: Build; form: Form<Draft> }) {
  const json = useSignal(false)
  const box = useRef<HTMLElement>(null)
  const rule = build.whole
  const group = rooted(rule)
  const { past, next } = build.history.value
  useFocusWish(build, box)
  const key = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return
    event.preventDefault()
    event.stopPropagation()
    if (event.shiftKey) build.redo()
    else build.undo()
  }
  const problem = form.problem
  return (
    <section ref={box} class="ruling" aria-label={t("build.rule")} onKeyDown={key}>
      <header class="ruling-head">
        <p class="ruling-lead">
          <Word>{t("build.lead_1")}</Word>
          <AllOrAny group={group} path={[]} />
          <Word>{t("build.lead_2")}</Word>
        </p>
        <div class="ruling-tools">
          <IconButton
            icon="undo"
            label={t("build.undo")}
            keys="mod+z"
            off={!past.length && t("build.undo_none")}
            onClick={build.undo}
          />
          <IconButton
            icon="redo"
            label={t("build.redo")}
            keys="mod+shift+z"
            off={!next.length && t("build.redo_none")}
            onClick={build.redo}
          />
          <IconButton icon="braces" label={t("build.json")} onClick={() => (json.value = true)} />
        </div>
      </header>
      <div class="ruling-body" data-node={edit.keyOf(rule)}>
        <GroupBody group={group} path={[]} />
      </div>
      {problem && build.faults.value.length === 0 && !problem.field("name") && !problem.field("description") && (
        <p class="ruling-wrong" role="alert">
          {problem.words}
        </p>
      )}
      <p class="unseen" aria-live="polite">
        {build.told.value}
      </p>
      {json.value && <Json rule={rule} onClose={() => (json.value = false)} onUse={(now) => build.put(now)} />}
    </section>
  )
}
