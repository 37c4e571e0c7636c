import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { Block } from "../../shared/wire"
import { clockTime, fullWhen } from "../kit/time"
import { me } from "../shell/session"
import { teammate } from "../store/directory"
import type { Entry } from "../store/threads"
import { type TextKey, t } from "../text"
import { Reveal } from "./reveal"
import { verdictOf } from "./rules"
import { Trouble, troubled } from "./trouble"
import { WhyPanel } from "./why"

interface Props {
  entry: Entry
  mayReveal: boolean
  revealed: boolean
  onReveal: (blocks: Block[] | null) => void
}

/** The line under a message: when, by whom, how far it got; and when it did not get through, why and what to do. */
export function Foot({ entry, mayReveal, revealed, onReveal }: Props) {
  if (troubled(entry)) return <Trouble entry={entry} why={<Why entry={entry} />} />
  const pieces = [time(entry), ...by(entry), progress(entry)].filter(Boolean)
  return (
    <div class="msg-foot foot">
      {pieces.map((piece, at) => (
        <span key={String(piece)} title={at === 0 ? fullWhen(entry.at) : undefined}>
          {piece}
        </span>
      ))}
      {entry.masked?.length ? <Masking entry={entry} may={mayReveal} revealed={revealed} onReveal={onReveal} /> : null}
    </div>
  )
}

function time(entry: Entry): string {
  return clockTime(entry.at)
}

function by(entry: Entry): string[] {
  if (entry.kind === "in") return []
  if (entry.automatic) return [t(`automatic.${entry.automatic}`), t("automatic.by_rule")]
  if (entry.author.kind === "bot") return [entry.author.name, t("foot.bot")]
  if (entry.author.kind === "api") return [entry.author.name || t("foot.api")]
  const own = entry.author.id === me.value?.teammate.id
  const name = own ? t("row.you") : entry.author.name
  if (entry.kind !== "note") return own ? [] : [name]
  const mentioned = (entry.mentions ?? []).map((id) => teammate(id)?.name).filter(Boolean)
  return [t("foot.note", { name }), ...(mentioned.length ? [t("foot.mentions", { names: mentioned.join(", ") })] : [])]
}

const PROGRESS = new Set(["sent", "delivered", "seen"])

function progress(entry: Entry): string | null {
  if (entry.unsent === "sending" || entry.state === "queued" || entry.state === "sending") return t("state.sending")
  return entry.kind === "out" && PROGRESS.has(entry.state) ? t(`state.${entry.state}` as TextKey) : null
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
