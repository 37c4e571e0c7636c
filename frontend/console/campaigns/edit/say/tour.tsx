import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../../api"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Badge } from "../../../kit/badge"
import { Button } from "../../../kit/button"
import { Select, TextField } from "../../../kit/field"
import { Icon } from "../../../kit/icon"
import { FormDialog } from "../../../parts/form-dialog"
import { PATH, type Step, type Tour } from "../../wire"
import { useDraft } from "../draft"
import { t } from "../text"
import { changedAt, moved, without } from "./listed"
import { Picture } from "./picture"
import { Piece } from "./piece"
import { Words } from "./words"

const MOST = 30
const PLACEMENTS = ["auto", "top", "bottom", "left", "right"] as const
const ADVANCES = ["button", "click", "event"] as const

/** The steps of a tour; where they point is chosen on the business's own page. */
export function TourEditor({ content, words }: { content: Tour; words: Vocabulary | null }) {
  const it = useDraft()
  const pointing = useSignal(false)
  const lost = useLost(it.itself ? null : it.one.id)
  const { steps } = content
  const put = (now: Step[], at = "") => it.setContent<Tour>({ steps: now }, at)
  return (
    <div class="lines">
      <div class="pointing">
        <Icon name="pin" size={20} />
        <p>{t("pointing_text")}</p>
        <Button look="primary" icon="external" onClick={() => (pointing.value = true)}>
          {t("pointing")}
        </Button>
      </div>
      <ol class="pieces" aria-label={t("steps")}>
        {steps.map((one, n) => (
          <Piece
            key={n}
            name={t("step", { n: n + 1 })}
            at={n}
            of={steps.length}
            keep={steps.length === 1 && t("piece_only")}
            onMove={(by) => put(moved(steps, n, by))}
            onRemove={() => put(without(steps, n))}
          >
            <StepEditor
              one={one}
              at={`steps[${n}]`}
              words={words}
              lost={lost[n + 1] ?? 0}
              onChange={(change, at) => put(changedAt(steps, n, change), at && `steps[${n}].${at}`)}
            />
          </Piece>
        ))}
      </ol>
      {steps.length < MOST && (
        <Button icon="plus" onClick={() => put([...steps, { title: t("blank.step"), text: "" }])}>
          {t("step_add")}
        </Button>
      )}
      {pointing.value && <PointingDialog onClose={() => (pointing.value = false)} />}
    </div>
  )
}

/** How many people did not find the element of a step, by its number. */
function useLost(id: string | null): Readonly<Record<number, number>> {
  const lost = useSignal<Readonly<Record<number, number>>>({})
  useEffect(() => {
    if (!id) return
    type Found = { totals: { fact: string; detail: string; people: number }[] }
    api.get<Found>(`${PATH}/${id}/figures`).then(
      ({ totals }) => {
        const missing = totals.filter(({ fact }) => fact === "missing")
        lost.value = Object.fromEntries(missing.map(({ detail, people }) => [Number(detail), people]))
      },
      () => {},
    )
  }, [id])
  return lost.value
}

interface StepProps {
  one: Step
  at: string
  words: Vocabulary | null
  lost: number
  onChange: (change: Partial<Step>, at?: string) => void
}

function StepEditor({ one, at, words, lost, onChange }: StepProps) {
  const advance = one.advance ?? "button"
  return (
    <>
      <Words
        label={t("heading")}
        max={200}
        at={`${at}.title`}
        words={words}
        value={one.title ?? ""}
        onInput={(title) => onChange({ title }, "title")}
      />
      <Words
        label={t("text")}
        rows={2}
        max={2_000}
        at={`${at}.text`}
        words={words}
        value={one.text ?? ""}
        onInput={(text) => onChange({ text }, "text")}
      />
      <Picture image={one.image} onChange={(image) => onChange({ image })} />
      <Where one={one} lost={lost} onChange={onChange} />
      <div class="question-ends">
        <Select
          label={t("advance")}
          value={advance}
          options={ADVANCES.filter((value) => value !== "click" || one.target).map((value) => ({
            value,
            label: t(`advance.${value}`),
          }))}
          onInput={(value) => onChange({ advance: value as (typeof ADVANCES)[number] })}
        />
        {advance === "button" && (
          <TextField
            label={t("step_button")}
            optional={t("optional")}
            maxLength={40}
            value={one.button ?? ""}
            onInput={(button) => onChange({ button }, "button")}
          />
        )}
        {advance === "event" && (
          <Select
            label={t("step_event")}
            value={one.event ?? ""}
            options={[
              { value: "", label: t("event_none") },
              ...(words?.events ?? []).map(({ name }) => ({ value: name, label: name })),
            ]}
            onInput={(event) => onChange({ event }, "event")}
          />
        )}
        {one.target && (
          <Select
            label={t("placement")}
            value={one.placement ?? "auto"}
            options={PLACEMENTS.map((value) => ({ value, label: t(`placement.${value}`) }))}
            onInput={(value) => onChange({ placement: value as (typeof PLACEMENTS)[number] })}
          />
        )}
        <TextField
          label={t("step_page")}
          optional={t("optional")}
          placeholder="/cart*"
          hint={t("step_page_hint")}
          maxLength={500}
          value={one.page ?? ""}
          onInput={(page) => onChange({ page }, "page")}
        />
      </div>
    </>
  )
}

/** What it points at: the selectors, and a warning where people did not find it. */
function Where({ one: { target }, lost, onChange }: Pick<StepProps, "one" | "lost" | "onChange">) {
  if (!target) return <p class="step-where">{t("step_middle")}</p>
  return (
    <div class="step-where">
      <p>
        <Icon name="pin" size={14} /> {target.text ? t("step_at", { text: target.text }) : t("step_at_element")}{" "}
        {lost > 0 && <Badge tone="late">{t("step_lost", { n: lost })}</Badge>}
      </p>
      <details>
        <summary>{t("selectors", { n: target.selectors.length })}</summary>
        <ol class="selectors">
          {target.selectors.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ol>
      </details>
      <Button look="quiet" onClick={() => onChange({ target: null, advance: "button" })}>
        {t("step_unpoint")}
      </Button>
    </div>
  )
}

/** Asks for the page, and opens it with a link that lets one point at its elements. */
function PointingDialog({ onClose }: { onClose: () => void }) {
  const it = useDraft()
  const url = useSignal(sessionStorage.getItem("pointing-at") ?? "")
  const open = async () => {
    // Opened within the press: a browser lets no window open later.
    const tab = window.open("about:blank", "_blank")
    try {
      await it.save()
      const { link } = await api.post<{ link: string }>(`${PATH}/${it.one.id}/pointings`, {
        url: url.value.trim(),
        variant: it.variant.value.key,
        locale: it.locale.value,
      })
      sessionStorage.setItem("pointing-at", url.value.trim())
      if (tab) tab.location.href = link
      else location.assign(link)
      onClose()
    } catch (error) {
      tab?.close()
      throw error
    }
  }
  return (
    <FormDialog
      title={t("pointing")}
      action={t("pointing_open")}
      off={!/^https?:\/\/./.test(url.value.trim()) && t("pointing_needed")}
      onClose={onClose}
      save={open}
    >
      {({ wrong, submit }) => (
        <div class="dialog-form">
          <p>{t("pointing_lead")}</p>
          <TextField
            label={t("pointing_url")}
            type="url"
            placeholder="https://"
            value={url.value}
            error={wrong("url")}
            onInput={(value) => (url.value = value)}
            onEnter={submit}
          />
        </div>
      )}
    </FormDialog>
  )
}
