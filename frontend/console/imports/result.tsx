import { useSignal } from "@preact/signals"
import { api, BASE } from "../api"
import { Button } from "../kit/button"
import { confirm } from "../kit/dialog"
import { Icon } from "../kit/icon"
import { fullDate } from "../kit/time"
import { toastProblem } from "../kit/toast"
import { More, usePages } from "../parts/pages"
import { Section } from "../parts/section"
import { Loaded } from "../parts/sheet"
import { number } from "../text"
import { BadRows } from "./bad"
import { Bar } from "./bar"
import { t } from "./text"
import { Taken } from "./undone"
import { type DataImport, type LeftOut, PATH } from "./wire"

interface Props {
  one: DataImport
  onChange: (one: DataImport) => void
}

/** How far an import is, what it came to, and what can be done about it. */
export function Result({ one, onChange }: Props) {
  const running = one.state === "running"
  return (
    <>
      <Section title={running ? t("going") : t("came_to")} actions={<Acts one={one} onChange={onChange} />}>
        {one.error && (
          <p class="remark" role="alert">
            <Icon name="warn" size={16} />
            {one.error}
          </p>
        )}
        {running && <Bar label={t("going")} done={one.read} of={one.rows} />}
        <p class="import-read" role="status">
          {t("read", { count: number(one.read), rows: number(one.rows) })}
        </p>
        <Figures one={one} />
        {one.undo_until && <p class="field-hint">{t("undo_until", { when: fullDate(one.undo_until) })}</p>}
      </Section>
      {one.undone && <Taken undone={one.undone} running={one.state === "undoing"} kind={one.kind} />}
      {one.bad > 0 && !running && <LeftOutRows key={one.bad} one={one} />}
    </>
  )
}

function Figures({ one }: { one: DataImport }) {
  const events: [string, number][] =
    one.kind === "events"
      ? [
          [t("figure.events"), one.events],
          [t("figure.again"), one.again],
        ]
      : []
  const all: [string, number][] = [
    ...events,
    [t("figure.made"), one.made],
    [t("figure.changed"), one.changed],
    [t("figure.bad"), one.bad],
  ]
  return (
    <dl class="import-figures">
      {all.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Acts({ one, onChange }: Props) {
  const busy = useSignal(false)
  const act = async (what: "cancel" | "undo") => {
    busy.value = true
    try {
      onChange(await api.post<DataImport>(`${PATH}/${one.id}/${what}`))
    } catch (error) {
      toastProblem(error)
    }
    busy.value = false
  }
  const undo = async () => {
    const title = t("undo_ask", { name: one.name })
    if (await confirm({ title, text: t("undo_text"), action: t("undo"), danger: true })) await act("undo")
  }
  if (one.state === "running")
    return (
      <Button busy={busy.value} onClick={() => void act("cancel")}>
        {t("stop")}
      </Button>
    )
  if (!one.undo_until) return null
  return (
    <Button icon="undo" busy={busy.value} onClick={() => void undo()}>
      {t("undo")}
    </Button>
  )
}

function LeftOutRows({ one }: { one: DataImport }) {
  const pages = usePages<LeftOut>(`${PATH}/${one.id}/bad-rows`)
  return (
    <Section
      title={t("bad", { n: one.bad, count: number(one.bad) })}
      lead={t("left_out_lead")}
      actions={
        <a class="button button-plain" href={`${BASE}${PATH}/${one.id}/bad-rows.csv`} download>
          <Icon name="download" />
          <span class="button-words">{t("download")}</span>
        </a>
      }
    >
      <Loaded load={pages}>{(rows) => <BadRows rows={rows} all={one.bad} titled={false} />}</Loaded>
      <More pages={pages} />
    </Section>
  )
}
