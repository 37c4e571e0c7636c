import { Icon } from "../../kit/icon"
import { ICONS } from "../kinds"
import { t } from "../text"
import { BASE, KINDS } from "../wire"

/** The kinds of campaign, each with what it is for and where it is seen. */
export function KindCards() {
  return (
    <ul class="kind-cards" aria-label={t("kinds")}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <a class="kind-card" href={`${BASE}/new?kind=${kind}`}>
            <span class="kind-art">
              <Icon name={ICONS[kind]} size={20} />
            </span>
            <span class="kind-words">
              <strong>{t(`kind.${kind}`)}</strong>
              <small>{t(`kind.${kind}_text`)}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
