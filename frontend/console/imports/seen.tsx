import { Badge } from "../kit/badge"
import { classes } from "../kit/classes"
import { Bone, Loading } from "../kit/skeleton"
import { clockTime, fullDate } from "../kit/time"
import { number } from "../text"
import { BadRows } from "./bad"
import { t } from "./text"
import type { Foreseen, Kind, Preview } from "./wire"

interface Props {
  of: Preview | null
  busy: boolean
  kind: Kind
}

/** What would become of the first rows. What was seen before stays until the next answer is there. */
export function Seen({ of, busy, kind }: Props) {
  if (!of)
    return (
      <div>
        {busy && <Loading label={t("looking")} />}
        {busy && <Bone width="60%" />}
      </div>
    )
  return (
    <div class={classes("import-seen", busy && "import-seen-old")} aria-busy={busy}>
      <p role="status">
        {of.rows > of.looked_at
          ? t("of_first", { count: number(of.looked_at), rows: number(of.rows) })
          : t("of_all", { n: of.rows, count: number(of.rows) })}{" "}
        {t("would_make", { n: of.made, count: number(of.made) })},{" "}
        {t("would_find", { n: of.found, count: number(of.found) })},{" "}
        {t("would_leave", { n: of.bad, count: number(of.bad) })}.
      </p>
      {of.sample.length > 0 && (
        <ul class="import-rows" aria-label={t("sample")}>
          {of.sample.map((row) => (
            <Row key={row.row} row={row} kind={kind} />
          ))}
        </ul>
      )}
      {of.left_out.length > 0 && <BadRows rows={of.left_out} all={of.bad} />}
    </div>
  )
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ")
  if (typeof value === "boolean") return t(value ? "yes" : "no")
  return typeof value === "string" && MOMENT.test(value) ? fullDate(value) : String(value)
}

function Row({ row, kind }: { row: Foreseen; kind: Kind }) {
  const named = typeof row.values.name === "string" ? row.values.name : row.contact_name
  const who = named || Object.values(row.who).join(", ")
  const facts = Object.entries(row.values).filter(([name]) => name !== "name")
  return (
    <li class="import-row">
      <span class="import-row-head">
        <span class="import-row-who" dir="auto">
          {kind === "events" ? `${row.event} · ${who}` : who}
        </span>
        <Badge tone={row.becomes === "made" ? "accent" : "plain"}>{t(`becomes.${row.becomes}`)}</Badge>
      </span>
      <span class="import-row-facts" dir="auto">
        {row.at && <span>{`${fullDate(row.at)}, ${clockTime(row.at)}`}</span>}
        {Object.entries(row.who).map(([name, value]) => (
          <span key={name}>
            {t(`to.${name as "email"}`)}: {value}
          </span>
        ))}
        {facts.map(([name, value]) => (
          <span key={name}>
            {name.replaceAll("_", " ")}: {shown(value)}
          </span>
        ))}
      </span>
    </li>
  )
}
