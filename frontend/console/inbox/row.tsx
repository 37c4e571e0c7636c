import { Avatar } from "../kit/avatar"
import { classes } from "../kit/classes"
import { coarse } from "../kit/clock"
import { me } from "../shell/session"
import { conversationOf } from "../store/conversations"
import { writing } from "../store/presence"
import { t } from "../text"
import type { Conversation } from "../wire"
import { channelName } from "./channel"
import { due } from "./due"
import { pick, picked } from "./state"

interface Props {
  id: string
  href: string
  current: boolean
  among: readonly string[]
}

/** One conversation in the list: who, where, how long there is to answer, and what was said last. */
export function Row({ id, href, current, among }: Props) {
  const one = conversationOf(id)
  if (!one) return null
  const clock = due(one, coarse.value)
  const on = picked.value.has(id)
  return (
    <div class={classes("row", current && "row-current", on && "row-picked", picked.value.size > 0 && "row-picking")}>
      <a class="row-link" href={href} aria-current={current ? "true" : undefined} draggable={false}>
        <Avatar name={one.contact.name} url={one.contact.avatar_url} channel={one.channel.type} />
        <span class="row-words">
          <span class="row-top">
            <span class="row-name" dir="auto">
              {one.contact.name}
            </span>
            <span class="row-channel">{channelName(one.channel.type)}</span>
            <span class={`row-due due-${clock.tone}`}>{clock.text}</span>
          </span>
          <span class="row-bottom">
            <Preview one={one} />
            {one.unread && (
              <span class="row-unread">
                <span class="unseen">{t("row.unread")}</span>
              </span>
            )}
          </span>
        </span>
      </a>
      <label class="row-pick">
        <input
          type="checkbox"
          class="check-box"
          checked={on}
          aria-label={t("row.pick", { name: one.contact.name })}
          onClick={(event) => pick(id, event.currentTarget.checked, among, event.shiftKey)}
        />
      </label>
    </div>
  )
}

function Preview({ one }: { one: Conversation }) {
  if (writing.value.has(one.id)) return <span class="row-preview row-typing">{t("row.typing")}</span>
  return (
    <span class="row-preview" dir="auto">
      {one.subject && <span class="row-subject">{one.subject}</span>}
      {said(one)}
    </span>
  )
}

function said({ last }: Conversation): string {
  if (!last) return t("row.nothing")
  if (last.author_kind === "contact" || !last.author_name) return last.text
  if (last.author_kind !== "teammate") return t("row.said", { who: last.author_name, text: last.text })
  const own = last.author_name === me.value?.teammate.name
  return t("row.said", { who: own ? t("row.you") : (last.author_name.split(" ")[0] ?? ""), text: last.text })
}
