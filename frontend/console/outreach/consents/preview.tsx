import { Table } from "../../kit/table"
import { fullDate } from "../../kit/time"
import { number } from "../../text"
import { t } from "./text"
import type { BadRow, Preview } from "./wire"

/** What an import would keep, and which rows it would leave out and why. */
export function Seen({ of }: { of: Preview }) {
  const left = of.rows - of.good
  return (
    <>
      <p role="status">
        {t("would_keep", { n: of.good, count: number(of.good), rows: number(of.rows) })}{" "}
        {left > 0 && t("would_leave", { n: left, count: number(left) })}
      </p>
      {of.sample.length > 0 && (
        <Table
          label={t("sample")}
          rows={of.sample}
          keyOf={({ address, at, topic }) => `${address} ${at} ${topic}`}
          columns={[
            { id: "address", head: t("fact.address"), cell: ({ address }) => address },
            { id: "what", head: t("what"), cell: ({ topic, kind }) => topic ?? t(`kind.${kind as "service"}`) },
            { id: "channel", head: t("channel"), wide: true, cell: ({ channel }) => channel },
            { id: "at", head: t("fact.when"), wide: true, cell: ({ at }) => fullDate(at) },
            { id: "words", head: t("words"), cell: ({ words }) => words },
          ]}
        />
      )}
      {of.bad.length > 0 && <BadRows rows={of.bad} all={left} />}
    </>
  )
}

/** The rows that were left out, each with what is wrong with it. */
export function BadRows({ rows, all }: { rows: readonly BadRow[]; all: number }) {
  return (
    <div>
      <h3 class="import-bad-title">{t("bad", { n: all, count: number(all) })}</h3>
      <ul class="import-bad" aria-label={t("bad", { n: all, count: number(all) })}>
        {rows.map(({ row, field, message }) => (
          <li key={row}>
            <strong>{t("row", { n: row })}</strong> <code class="inline-code">{field}</code> {message}
          </li>
        ))}
      </ul>
      {rows.length < all && <p class="field-hint">{t("bad_more", { n: all - rows.length })}</p>}
    </div>
  )
}
