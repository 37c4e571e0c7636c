import { channelName } from "../inbox/channel"
import { addressOf } from "../inbox/state"
import { Avatar } from "../kit/avatar"
import { Button, IconButton } from "../kit/button"
import { Icon } from "../kit/icon"
import { glyph } from "../kit/mark"
import { back, navigate } from "../shell/router"
import { can, me } from "../shell/session"
import { change } from "../store/change"
import { looking } from "../store/presence"
import type { Filter } from "../store/views"
import { t } from "../text"
import type { Change, Conversation } from "../wire"
import { AssignButton, assigneeName, SnoozeButton, TagButton } from "./buttons"
import { close, reopen } from "./commands"

interface Props {
  one: Conversation
  filter: Filter
  onLeave: () => void
}

/** Who it is with, who else looks, and what is done with the whole conversation. */
export function ThreadHead({ one, filter, onLeave }: Props) {
  const done = (to: Change, said: string) => {
    if (to.status === "snoozed") onLeave()
    void change(one.id, to, said)
  }
  const ids = [one.id]
  const where = [channelName(one.channel.type), one.location?.name ?? one.channel.name].join(" · ")
  const off = !can("reply") && t("action.no_right")
  return (
    <header class="thread-head">
      <IconButton class="thread-back" icon="back" label={t("pane.back")} onClick={() => back(addressOf(filter.view))} />
      <div class="thread-who">
        <h2 class="thread-name" dir="auto">
          <a href={addressOf(filter.view, one.id, "contact")} class="thread-name-link">
            {one.contact.name}
          </a>
        </h2>
        <span class="badge thread-where">
          <Icon name={glyph(one.channel.type)} size={13} class={`thread-glyph channel-${one.channel.type}`} />
          {where}
        </span>
      </div>
      <Lookers id={one.id} />
      <div class="thread-actions">
        <TagButton ids={ids} where="thread" icon onDone={done} />
        <AssignButton ids={ids} where="thread" onDone={done} words={assigneeName(one.assignee_id, one.team_id)} />
        <SnoozeButton ids={ids} where="thread" onDone={done} />
        {one.status === "open" ? (
          <Button
            class="action"
            icon="close"
            keys="e"
            tip={t("action.close")}
            off={off}
            onClick={() => void close(one, onLeave)}
          >
            {t("action.close")}
          </Button>
        ) : (
          <Button
            class="action"
            icon="reopen"
            keys="e"
            tip={t("action.reopen")}
            off={off}
            onClick={() => void reopen(one)}
          >
            {t("action.reopen")}
          </Button>
        )}
      </div>
      <IconButton
        class="thread-panel"
        icon="panel"
        label={t("contact.show")}
        onClick={() => navigate(addressOf(filter.view, one.id, "contact"))}
      />
    </header>
  )
}

/** Teammates who have it open, too: so that two do not answer at once. */
function Lookers({ id }: { id: string }) {
  const own = me.value?.teammate.id
  const others = (looking.value.get(id) ?? []).filter((one) => one.id !== own)
  if (!others.length) return null
  const names = others.map((one) => one.name).join(", ")
  const typing = others.some((one) => one.typing)
  const label = typing ? t("presence.types", { names }) : t("presence.looks", { names, n: others.length })
  return (
    <span class={typing ? "lookers lookers-typing" : "lookers"} role="img" aria-label={label} data-tip={label}>
      {others.slice(0, 3).map((one) => (
        <Avatar key={one.id} name={one.name} size={24} />
      ))}
    </span>
  )
}
