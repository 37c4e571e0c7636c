import { classes } from "../../kit/classes"
import { KindIcon } from "./kind-icon"
import { STARTS, startDraft } from "./starts"
import { t } from "./text"
import { BASE } from "./wire"

/** Ready starts: each fills in the form. */
export function StartCards({ current }: { current?: string | null }) {
  return (
    <ul class="entry-starts" aria-label={t("starts")}>
      {STARTS.map((one) => (
        <li key={one}>
          <a
            class={classes("entry-start", one === current && "entry-start-current")}
            href={`${BASE}/new?start=${one}`}
            aria-current={one === current ? "true" : undefined}
          >
            <KindIcon kind={startDraft(one).kind} />
            <span>
              <strong>{t(`start.${one}`)}</strong>
              <small>{t(`start.${one}_text`)}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
