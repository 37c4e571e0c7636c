import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { Block } from "../../shared/wire"
import { sendNow, takeBack, waitsFor } from "../composer/undo"
import { channelName } from "../inbox/channel"
import { now } from "../kit/clock"
import { clockTime, fullWhen } from "../kit/time"
import { can, me } from "../shell/session"
import { teammate } from "../store/directory"
import type { Entry } from "../store/threads"
import { channelType } from "../store/types"
import { type TextKey, t } from "../text"
import type { ChannelRef } from "../wire"
import type { Fate } from "./lines"
import { Reveal } from "./reveal"
import { verdictOf } from "./rules"
import { Trouble, troubled } from "./trouble"
import { WhyPanel } from "./why"
import { say } from "./words"

interface Props {
  entry: Entry
  channel: ChannelRef
  fate: Fate | undefined
  mayReveal: boolean
  revealed: boolean
  onReveal: (blocks: Block[] | null) => void
}

/** The line under a message: when, by whom, how far it got; and when it did not get through, why and what to do. */
export function Foot({ entry, channel, fate, mayReveal, revealed, onReveal }: Props) {
  if (troubled(entry)) return <Trouble entry={entry} channel={channel} why={<Why entry={entry} />} />
  const waits = waitsFor(entry, now.value)
  const how = waits ? t("state.waits", { n: waits }) : progress(entry)
  return (
    <div class="msg-foot foot">
      <span title={fullWhen(entry.at)}>{clockTime(entry.at)}</span>
      {by(entry).map((piece) => (
        <span key={piece}>{piece}</span>
      ))}
      {fate && <span>{say(`foot.${fate}`)}</span>}
      {how && <span data-tip={untold(entry, channel)}>{how}</span>}
      {waits > 0 && can("reply") && <Waiting entry={entry} />}
      {entry.masked?.length ? <Masking entry={entry} may={mayReveal} revealed={revealed} onReveal={onReveal} /> : null}
    </div>
  )
}

/** What one can do as long as a message waits. */
function Waiting({ entry }: Pick<Props, "entry">) {
  return (
    <>
      <button type="button" class="foot-link" data-tip-keys="mod+z" onClick={() => void takeBack(entry)}>
        {t("toast.undo")}
      </button>
      <button type="button" class="foot-link" onClick={() => void sendNow(entry)}>
        {t("state.send_now")}
      </button>
    </>
  )
}

function by(entry: Entry): string[] {
  if (entry.kind === "in") return entry.automatic ? [t(`automatic.${entry.automatic}`)] : []
  if (entry.automatic) return [t(`automatic.${entry.automatic}`), t("automatic.by_rule")]
  if (entry.author.kind === "bot") return [entry.author.name, t("foot.bot")]
  if (entry.author.kind === "api") return [through(entry)]
  const own = entry.author.id === me.value?.teammate.id
  const name = own ? t("row.you") : entry.author.name
  if (entry.kind !== "note") return own ? [] : [name]
  const mentioned = (entry.mentions ?? []).map((id) => teammate(id)?.name).filter(Boolean)
  return [t("foot.note", { name }), ...(mentioned.length ? [t("foot.mentions", { names: mentioned.join(", ") })] : [])]
}

/** What the business said with another tool than this console. */
function through({ author, client_id }: Entry): string {
  if (author.name) return say("foot.via", { name: author.name })
  return client_id ? t("foot.api") : say("foot.elsewhere")
}

const PROGRESS = new Set(["sent", "delivered", "seen"])

function progress(entry: Entry): string | null {
  if (entry.unsent === "sending" || entry.state === "queued" || entry.state === "sending") return t("state.sending")
  return entry.kind === "out" && PROGRESS.has(entry.state) ? t(`state.${entry.state}` as TextKey) : null
}

/** What this channel never tells of a message, where one might wait for it. */
function untold({ kind, state }: Entry, { type }: ChannelRef): string | undefined {
  const known = kind === "out" && state !== "seen" ? channelType(type) : undefined
  if (!known || known.capabilities.receipts.includes("seen")) return undefined
  const none = !known.capabilities.receipts.includes("delivered")
  return say(none ? "receipts.none" : "receipts.no_seen", { channel: channelName(type) })
}

function Masking({
  entry,
  may,
  revealed,
  onReveal,
}: Pick<Props, "entry" | "revealed" | "onReveal"> & { may: boolean }) {
  const kinds = [...new Set((entry.masked ?? []).map((one) => maskName(one.kind)))].join(", ")
  return (
    <>
      <span>{revealed ? t("mask.shown", { kinds }) : t("mask.hidden", { kinds })}</span>
      {may && <Reveal entry={entry} revealed={revealed} onReveal={onReveal} />}
    </>
  )
}

const MASKS: Record<string, TextKey> = {
  card_number: "mask.card_number",
  card_code: "mask.card_code",
  iban: "mask.bank_account",
  bank_account: "mask.bank_account",
  national_id: "mask.id_number",
  id_number: "mask.id_number",
  id_document: "mask.id_number",
  phone: "mask.phone",
  password: "mask.password",
  one_time_code: "mask.one_time_code",
  health: "mask.health",
}

function maskName(kind: string): string {
  const key = MASKS[kind]
  return key ? t(key) : kind.replaceAll("_", " ")
}

function Why({ entry }: { entry: Entry }) {
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="foot-link"
        aria-expanded={open.value}
        aria-haspopup="dialog"
        onClick={() => {
          open.value = !open.value
        }}
      >
        {t("why.label")}
      </button>
      {open.value && (
        <WhyPanel
          anchor={anchor}
          message={entry.id}
          verdict={verdictOf(entry)}
          onClose={() => {
            open.value = false
          }}
        />
      )}
    </>
  )
}
