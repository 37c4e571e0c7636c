import { Badge } from "../../kit/badge"
import { coarse } from "../../kit/clock"
import { Icon } from "../../kit/icon"
import { MenuButton } from "../../kit/menu"
import { ago, comingTime } from "../../kit/time"
import { Item } from "../../parts/section"
import { navigate } from "../../shell/router"
import { number } from "../../text"
import { archive, duplicate } from "../acts"
import { ICONS, TONES } from "../kinds"
import { percent } from "../percent"
import { t } from "../text"
import { BASE, type Figures, isInApp, type Summary } from "../wire"

/** One campaign: what it is, how it stands, and what came of it. */
export function Row({ one, may }: { one: Summary; may: boolean }) {
  return (
    <Item
      art={
        <span class="kind-art kind-art-small">
          <Icon name={ICONS[one.kind]} size={18} />
        </span>
      }
      title={<span dir="auto">{one.name}</span>}
      href={`${BASE}/${one.id}`}
      badges={<Badge tone={TONES[one.state]}>{t(`state.${one.state}`)}</Badge>}
      hint={about(one)}
      actions={
        <>
          {one.state !== "draft" && <Counts figures={one.figures} inApp={isInApp(one.kind)} />}
          {may && <Acts one={one} />}
        </>
      }
    />
  )
}

function about(one: Summary): string {
  const when =
    one.state === "scheduled" && one.next_at
      ? t("begins", { when: comingTime(one.next_at, coarse.value) })
      : one.state === "paused" && one.paused_why
        ? one.paused_why
        : t(`mode.${one.mode}`)
  return [
    t(`kind.${one.kind}`),
    when,
    t("changed", { when: ago(one.updated_at, coarse.value), who: one.by_name }),
  ].join(" · ")
}

/** How many got it, and which part of them did something. */
function Counts({ figures, inApp }: { figures: Figures; inApp: boolean }) {
  const got = figures.sent || figures.people || 0
  const seen = figures.seen ?? 0
  const of = inApp ? seen || got : got
  return (
    <dl class="campaign-counts">
      <div>
        <dt>{t(inApp ? "figure.seen" : "figure.sent")}</dt>
        <dd>{number(inApp ? seen : got)}</dd>
      </div>
      {!inApp && (
        <div class="campaign-count-more">
          <dt>{t("figure.seen")}</dt>
          <dd>{percent(seen, of)}</dd>
        </div>
      )}
      <div class="campaign-count-more">
        <dt>{t("figure.clicked")}</dt>
        <dd>{percent(figures.clicked ?? 0, of)}</dd>
      </div>
      <div>
        <dt>{t("figure.goal")}</dt>
        <dd>{percent(figures.goal ?? 0, of)}</dd>
      </div>
    </dl>
  )
}

/** A campaign that people are still shown has to end first. */
const GOING = new Set(["live", "scheduled", "paused"])

function Acts({ one }: { one: Summary }) {
  return (
    <MenuButton
      label={t("more", { name: one.name })}
      place="below-end"
      items={[
        { label: t("open"), icon: "right", run: () => navigate(`${BASE}/${one.id}`) },
        { label: t("duplicate"), icon: "copy", run: () => void duplicate(one.id) },
        "line",
        one.state !== "archived" && {
          label: t("archive"),
          icon: "trash",
          danger: true,
          off: GOING.has(one.state) && t("archive_going"),
          run: () => archive(one),
        },
      ]}
    />
  )
}
