import { Section } from "../parts/section"
import { number } from "../text"
import { Bar } from "./bar"
import { t } from "./text"
import type { Kind, Undone } from "./wire"

const REASONS = ["changed", "talked", "known", "did", "imported", "joined", "blocked"] as const

/** What was taken back of an import, and what could not be, with why. */
export function Taken({ undone, running, kind }: { undone: Undone; running: boolean; kind: Kind }) {
  const counted = (key: "undone.removed" | "undone.restored" | "undone.events", n: number) =>
    t(key, { n, count: number(n) })
  const kept = REASONS.filter((why) => undone.kept[why])
  return (
    <Section title={running ? t("undoing") : t("taken_back")}>
      {running && <Bar label={t("undoing")} done={undone.done} of={undone.total} />}
      <ul class="import-taken">
        {kind === "events" && <li>{counted("undone.events", undone.events)}</li>}
        <li>{counted("undone.removed", undone.removed)}</li>
        <li>{counted("undone.restored", undone.restored)}</li>
      </ul>
      {(kept.length > 0 || undone.values_kept > 0 || undone.events_gone > 0) && (
        <div>
          <h3 class="import-bad-title">{t("not_taken_back")}</h3>
          <ul class="import-taken">
            {kept.map((why) => (
              <li key={why}>{t(`kept.${why}`, { n: undone.kept[why] ?? 0, count: number(undone.kept[why] ?? 0) })}</li>
            ))}
            {undone.values_kept > 0 && (
              <li>{t("kept.values", { n: undone.values_kept, count: number(undone.values_kept) })}</li>
            )}
            {undone.events_gone > 0 && (
              <li>{t("kept.events", { n: undone.events_gone, count: number(undone.events_gone) })}</li>
            )}
          </ul>
          {undone.examples.length > 0 && (
            <p class="import-examples">
              {t("for_example")}{" "}
              {undone.examples.slice(0, 5).map((id, at) => (
                <a key={id} href={`/contacts/${id}`}>
                  {t("example", { n: at + 1 })}
                </a>
              ))}
            </p>
          )}
        </div>
      )}
      <p class="field-hint">{t("stays")}</p>
    </Section>
  )
}
