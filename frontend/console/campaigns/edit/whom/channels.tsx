import { Word } from "../../../audiences/build/inline"
import { channelName } from "../../../inbox/channel"
import { IconButton } from "../../../kit/button"
import { MenuButton } from "../../../kit/menu"
import { channels } from "../../../store/directory"
import { useDraft } from "../draft"
import { moved, without } from "../say/listed"
import { t } from "../text"

/** On which channels a message goes, the most wanted first. */
export function ChannelsPart() {
  const it = useDraft()
  const { kind, channel_ids: chosen = [] } = it.said.value
  if (kind !== "message") return null
  return <ChannelList chosen={chosen} onChange={(channel_ids) => it.set({ channel_ids })} />
}

interface Props {
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Channels in their order: the first that may is taken. */
export function ChannelList({ chosen, onChange }: Props) {
  const open = channels.value.filter(({ id, type }) => !chosen.includes(id) && type !== "web")
  return (
    <div class="channel-order">
      <Word>{t(chosen.length ? "channels_first" : "channels_by")}</Word>
      <ol aria-label={t("channels")}>
        {chosen.map((id, at) => (
          <Chosen
            key={id}
            id={id}
            at={at}
            of={chosen.length}
            onMove={(by) => onChange(moved(chosen, at, by))}
            onRemove={() => onChange(without(chosen, at))}
          />
        ))}
      </ol>
      {open.length > 0 && (
        <MenuButton
          label={t("channel_add")}
          words={t("channel_add")}
          look="quiet"
          items={open.map(({ id, type, name }) => ({
            label: name,
            hint: channelName(type),
            run: () => onChange([...chosen, id]),
          }))}
        />
      )}
    </div>
  )
}

interface ChosenProps {
  id: string
  at: number
  of: number
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

function Chosen({ id, at, of, onMove, onRemove }: ChosenProps) {
  const one = channels.value.find((each) => each.id === id)
  const name = one?.name ?? t("channel_gone")
  return (
    <li class="channel-one">
      <span>
        {at > 0 && <small>{t("channels_else")} </small>}
        {name} {one && <small>{channelName(one.type)}</small>}
      </span>
      {of > 1 && (
        <IconButton
          icon={at ? "up" : "down"}
          size={14}
          label={t(at ? "channel_up" : "channel_down", { name })}
          onClick={() => onMove(at ? -1 : 1)}
        />
      )}
      <IconButton icon="cross" size={14} label={t("piece_out", { what: name })} onClick={onRemove} />
    </li>
  )
}
