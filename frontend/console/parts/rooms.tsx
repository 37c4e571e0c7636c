import { Icon } from "../kit/icon"
import type { Room } from "../wire"

interface Props {
  rooms: readonly Room[] | undefined
  said: (room: Room) => string
}

/** How many people some accounts may still write to, where their providers count them. */
export function Rooms({ rooms, said }: Props) {
  return (
    <>
      {rooms?.map((room) => (
        <p key={`${room.channel_name} ${room.rule}`} class="remark remark-plain">
          <Icon name="contacts" size={16} />
          <span>{said(room)}</span>
        </p>
      ))}
    </>
  )
}
