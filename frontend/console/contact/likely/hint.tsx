import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { adopt } from "../../kit/adopt"
import { Button } from "../../kit/button"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { speaker } from "../../text"
import type { Contact } from "../../wire"
import { called } from "../called"
import type { Likely } from "../joining/wire"
import words from "./en.json"
import sheet from "./likely.css" with { type: "text" }

const say = speaker(words)

adopt(sheet)

export interface HintProps {
  contact: Contact
  onCompare: (other?: string) => void
}

const LOOKED_AT = 20

/** Tells that somebody else has the same address: they may be the same person. */
export function Hint({ contact, onCompare }: HintProps) {
  const { data } = useLoad(
    (signal) => api.get<Page<Likely>>(`/contacts/${contact.id}/duplicates`, { query: { limit: LOOKED_AT }, signal }),
    [contact.id, contact.email, contact.phone, contact.identities.length],
  )
  const [first, ...others] = data?.items ?? []
  if (!first) return null
  const by = first.same[0]?.by ?? "email"
  return (
    <div class="likely">
      <Icon name="contacts" size={16} />
      <p>
        {say(`same.${by}`, { name: called(first.contact) })}
        {others.length > 0 && ` ${say("more", { n: others.length })}`}
      </p>
      <Button onClick={() => onCompare(others.length ? undefined : first.contact.id)}>{say("compare")}</Button>
    </div>
  )
}
