import { useSignal } from "@preact/signals"
import { classes } from "../../kit/classes"
import { Icon } from "../../kit/icon"
import { ICONS } from "../kinds"
import { BASE } from "../wire"
import { PLAYBOOKS, TRADES, type Trade } from "./playbooks"
import { t } from "./text"

/** Ready starts: whole campaigns to look through, change and start. */
export function Starts() {
  const trade = useSignal<Trade | null>(null)
  const shown = PLAYBOOKS.filter(({ trades }) => !trade.value || trades.includes(trade.value))
  return (
    <section class="starts" aria-labelledby="starts-title">
      <header class="starts-head">
        <h2 id="starts-title">{t("title")}</h2>
        <fieldset class="languages" aria-label={t("trades")}>
          {[null, ...TRADES].map((one) => (
            <button
              key={one}
              type="button"
              class={classes("language", trade.value === one && "language-on")}
              aria-pressed={trade.value === one}
              onClick={() => (trade.value = one)}
            >
              {t(one ? `trade.${one}` : "trade.all")}
            </button>
          ))}
        </fieldset>
      </header>
      <ul class="start-cards">
        {shown.map(({ id, kind }) => (
          <li key={id}>
            <a class="start-card" href={`${BASE}/new?start=${id}`}>
              <Icon name={ICONS[kind]} size={18} />
              <span>
                <strong>{t(`start.${id}`)}</strong>
                <small>{t(`start.${id}_text`)}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
