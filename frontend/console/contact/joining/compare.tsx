import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { channelName } from "../../inbox/channel"
import { Avatar } from "../../kit/avatar"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { ProblemView } from "../../kit/problem"
import { Bone, Loading } from "../../kit/skeleton"
import { fullDate } from "../../kit/time"
import { toastProblem } from "../../kit/toast"
import { number, t } from "../../text"
import type { Contact } from "../../wire"
import { languageName } from "../attributes"
import { called } from "../called"
import { merge } from "./act"
import { Effects } from "./effects"
import { keeper, values } from "./values"
import type { Foreseen, Side } from "./wire"
import { say } from "./words"

interface Props {
  contact: Contact
  other: string
  onBack: () => void
  onClose: () => void
  /** The one contact that there is now. */
  onDone: (contact: Contact) => void
}

async function foresee(one: string, other: string, signal: AbortSignal): Promise<Foreseen> {
  const ask = (kept: string, gone: string) =>
    api.get<Foreseen>(`/contacts/${kept}/merge`, { query: { other_id: gone }, signal })
  const found = await ask(one, other)
  const stays = keeper(found.kept.contact, found.gone.contact)
  return stays?.id === other ? ask(other, one) : found
}

/** The two side by side: who stays, which values win, and what else happens. */
export function Compare({ contact, other, onBack, onClose, onDone }: Props) {
  const swapped = useSignal(false)
  const busy = useSignal(false)
  const pair = swapped.value ? ([other, contact.id] as const) : ([contact.id, other] as const)
  const { data, error, reload } = useLoad((signal) => foresee(...pair, signal), pair)
  const act = async () => {
    if (!data || busy.peek()) return
    busy.value = true
    try {
      onDone(await merge(data))
    } catch (problem) {
      toastProblem(problem)
      reload()
    }
    busy.value = false
  }
  const must = data && keeper(data.kept.contact, data.gone.contact)
  return (
    <Dialog
      title={say("compare.title")}
      size="large"
      class="joining"
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" icon="back" class="joining-back" onClick={onBack}>
            {say("compare.back")}
          </Button>
          <Button onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button look="primary" busy={busy.value} off={!data && say("compare.loading")} onClick={() => void act()}>
            {say("compare.do")}
          </Button>
        </>
      }
    >
      {data ? (
        <>
          <Table foreseen={data} />
          <Button
            class="joining-swap"
            off={must ? say("compare.swap_off", { name: called(must), id: must.external_id ?? "" }) : undefined}
            onClick={() => (swapped.value = !swapped.value)}
          >
            {say("compare.swap")}
          </Button>
          <Effects foreseen={data} />
        </>
      ) : error ? (
        <ProblemView error={error} onRetry={reload} />
      ) : (
        <Bones />
      )}
    </Dialog>
  )
}

function Table({ foreseen }: { foreseen: Foreseen }) {
  const { kept, gone } = foreseen
  return (
    <table class="joining-table" aria-label={say("compare.values")}>
      <thead>
        <tr>
          <td />
          <Head side={kept} stays />
          <Head side={gone} />
        </tr>
      </thead>
      <tbody>
        {values(foreseen, languageName).map(({ id, kept: one, gone: other, wins }) => (
          <tr key={id}>
            <th scope="row">{label(id)}</th>
            <Cell text={one} wins={wins === "kept" && Boolean(one)} loses={wins === "gone" && one !== other} />
            <Cell text={other} wins={wins === "gone" && Boolean(other)} loses={wins === "kept" && one !== other} />
          </tr>
        ))}
        <Both name={say("row.channels")} of={channels} sides={[kept, gone]} />
        <Both name={say("row.conversations")} of={({ conversations }) => number(conversations)} sides={[kept, gone]} />
        <Both name={say("row.subscriptions")} of={({ subscriptions }) => number(subscriptions)} sides={[kept, gone]} />
        <Both name={say("row.first_seen")} of={firstSeen} sides={[kept, gone]} />
      </tbody>
    </table>
  )
}

function Head({ side: { contact }, stays }: { side: Side; stays?: boolean }) {
  return (
    <th scope="col">
      <span class="joining-who">
        <Avatar name={called(contact)} url={contact.avatar_url} size={28} />
        <span>
          <strong dir="auto">{called(contact)}</strong>
          <small class={stays ? "joining-stays" : undefined}>{say(stays ? "compare.stays" : "compare.goes")}</small>
        </span>
      </span>
    </th>
  )
}

/** A value: the one that stays carries a tick, the one that goes is paler. */
function Cell({ text, wins, loses }: { text: string; wins: boolean; loses: boolean }) {
  return (
    <td class={loses ? "joining-loses" : undefined} dir="auto">
      {text || "–"}
      {wins && (
        <>
          {" "}
          <Icon name="check" size={13} class="joining-tick" />
          <span class="unseen">{say("compare.wins")}</span>
        </>
      )}
    </td>
  )
}

/** Something that both bring. */
function Both({ name, of, sides }: { name: string; of: (side: Side) => string; sides: readonly [Side, Side] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{of(sides[0])}</td>
      <td>{of(sides[1])}</td>
    </tr>
  )
}

const LABELS = {
  name: "row.name",
  email: "row.email",
  phone: "row.phone",
  external_id: "row.external_id",
  locale: "row.language",
  city: "row.city",
} as const

function label(id: string): string {
  const known = LABELS[id as keyof typeof LABELS]
  return known ? say(known) : id.replace("attribute-", "").replaceAll("_", " ")
}

function channels({ contact }: Side): string {
  return contact.identities.map((one) => channelName(one.channel_type)).join(", ") || "–"
}

function firstSeen({ contact }: Side): string {
  return contact.first_seen_at ? fullDate(contact.first_seen_at) : "–"
}

function Bones() {
  return (
    <div class="joining-bones" aria-busy="true">
      <Loading label={say("compare.loading")} />
      {[48, 62, 54, 58, 46, 60].map((width) => (
        <Bone key={width} width={`${width}%`} />
      ))}
    </div>
  )
}
