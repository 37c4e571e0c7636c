import type { ComponentChildren } from "preact"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { Icon } from "../kit/icon"
import { useLoad } from "../kit/load"
import { type Place, Popover } from "../kit/popover"
import { Bone } from "../kit/skeleton"
import { t } from "../text"
import type { Verdict } from "../wire"
import { Rules } from "./rules"

interface Props {
  anchor: { current: HTMLElement | null }
  message: string
  verdict: Verdict | null
  onClose: () => void
}

/** The gate's answers for one message, the newest first, in plain words. */
export function WhyPanel({ anchor, message, verdict, onClose }: Props) {
  const { data, error } = useLoad(
    (signal) => api.get<Page<Verdict>>(`/messages/${message}/verdicts`, { signal }),
    [message],
  )
  const found = data?.items.length ? data.items : verdict ? [verdict] : []
  return (
    <Why anchor={anchor} onClose={onClose}>
      {!data && !error ? (
        <div class="why-bones" aria-busy="true">
          <Bone width="70%" />
          <Bone />
          <Bone width="85%" />
        </div>
      ) : (
        found.map((one) => <Rules key={one.at} verdict={one} />)
      )}
      {(data || error) && !found.length && <p class="why-none">{t("why.none")}</p>}
    </Why>
  )
}

interface PanelProps {
  anchor: { current: HTMLElement | null }
  place?: Place
  onClose: () => void
  children: ComponentChildren
}

/** The panel that answers *Why?*. */
export function Why({ anchor, place = "below-end", onClose, children }: PanelProps) {
  return (
    <Popover anchor={anchor} place={place} role="dialog" label={t("why.title")} class="why" onClose={onClose}>
      <h3 class="why-title">
        <Icon name="info" size={16} /> {t("why.title")}
      </h3>
      {children}
    </Popover>
  )
}
