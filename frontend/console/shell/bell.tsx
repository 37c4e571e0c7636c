import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { Button, IconButton } from "../kit/button"
import { classes } from "../kit/classes"
import { coarse } from "../kit/clock"
import { Empty } from "../kit/empty"
import { Icon } from "../kit/icon"
import { Popover } from "../kit/popover"
import { shortWhen } from "../kit/time"
import { t } from "../words"
import { addressOf, type Notice, notices, saying, seeNotices, unseen } from "./notices"

const ICONS = { message: "inbox", mention: "at", assigned: "assign", deadline: "snooze" } as const
const MOST = 99

/** What one was told, and how much of it is new. */
export function Bell({ class: extra }: { class?: string }) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const n = unseen.value
  const close = () => {
    open.value = false
  }
  return (
    <span class={classes("bell", extra)}>
      <IconButton
        innerRef={anchor}
        icon="bell"
        label={n ? t("notice.some", { n }) : t("notice.title")}
        expanded={open.value}
        popup="dialog"
        onClick={() => {
          open.value = !open.value
        }}
      />
      {n > 0 && <span class="bell-count" aria-hidden="true" data-count={n > MOST ? `${MOST}+` : n} />}
      {open.value && (
        <Popover anchor={anchor} role="dialog" label={t("notice.title")} class="bell-panel" onClose={close}>
          <header class="bell-head">
            <h2>{t("notice.title")}</h2>
            {n > 0 && (
              <Button look="quiet" onClick={() => void seeNotices()}>
                {t("notice.see_all")}
              </Button>
            )}
          </header>
          {notices.value?.length ? (
            <ul>
              {notices.value.map((notice) => (
                <Line key={notice.id} notice={notice} onGo={close} />
              ))}
            </ul>
          ) : (
            <Empty icon="bell" title={t("notice.none")}>
              {t("notice.none_text")}
            </Empty>
          )}
        </Popover>
      )}
    </span>
  )
}

function Line({ notice, onGo }: { notice: Notice; onGo: () => void }) {
  return (
    <li>
      <a class="bell-line" href={addressOf(notice)} onClick={onGo}>
        <Icon name={ICONS[notice.kind] ?? "bell"} size={16} />
        <span class="bell-words">
          <span class="bell-title">
            {saying(notice)}
            {!notice.seen_at && <span class="unseen">, {t("notice.new")}</span>}
          </span>
          <span class="bell-text" dir="auto">
            {notice.text}
          </span>
        </span>
        <time dateTime={notice.at}>{shortWhen(notice.at, coarse.value)}</time>
        <span class={classes("bell-dot", notice.seen_at && "bell-seen")} />
      </a>
    </li>
  )
}
