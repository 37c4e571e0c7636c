import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { called } from "../../contact/called"
import { IconButton } from "../../kit/button"
import { useLoad } from "../../kit/load"
import { Popover } from "../../kit/popover"
import { asProblem } from "../../kit/problem"
import { Bone } from "../../kit/skeleton"
import { Rules } from "../../thread/rules"
import { t } from "./text"
import type { Answer } from "./wire"

interface Props {
  run: string
  contact: { id: string; name: string }
}

/** One contact of a group: the name leads to them, Why? asks the gate about them anew. */
export function Example({ run, contact }: Props) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const name = called(contact)
  return (
    <li class="dry-example">
      <a href={`/contacts/${contact.id}`} dir="auto">
        {name}
      </a>
      <IconButton
        innerRef={anchor}
        icon="info"
        size={14}
        label={t("why", { name })}
        popup="dialog"
        expanded={open.value}
        onClick={() => (open.value = !open.value)}
      />
      {open.value && (
        <Popover
          anchor={anchor}
          role="dialog"
          class="why"
          label={t("why.title", { name })}
          onClose={() => (open.value = false)}
        >
          <h3 class="why-title">{t("why.title", { name })}</h3>
          <Answers run={run} contact={contact.id} />
        </Popover>
      )}
    </li>
  )
}

function Answers({ run, contact }: { run: string; contact: string }) {
  const { data, error } = useLoad(
    (signal) => api.get<Page<Answer>>(`/dry-runs/${run}/contacts/${contact}`, { signal }),
    [run, contact],
  )
  if (error) return <p class="why-none">{asProblem(error).words}</p>
  if (!data)
    return (
      <div class="why-bones" aria-busy="true">
        <Bone width="70%" />
        <Bone />
        <Bone width="85%" />
      </div>
    )
  if (!data.items.length) return <p class="why-none">{t("why.none")}</p>
  return (
    <>
      {data.items.map((one) => (
        <section key={`${one.channel_id} ${one.address}`} class="dry-answer">
          <h4>
            {one.channel_name} <span>{one.channel_type === "web" ? "" : one.address}</span>
          </h4>
          <Rules verdict={one.verdict} />
        </section>
      ))}
    </>
  )
}
