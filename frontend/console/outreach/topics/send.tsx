import { api } from "../../api"
import { coarse } from "../../kit/clock"
import { comingTime, fullWhen } from "../../kit/time"
import { FormDialog } from "../../parts/form-dialog"
import { number } from "../../text"
import type { Composition } from "./content"
import { Estimate, useRehearsal } from "./estimate"
import { t } from "./text"
import { type Counted, called, type TopicMessage } from "./wire"

const FIELDS = ["blocks", "variants", "subject", "reason", "channel_ids", "expires_at", "begins_at"]

interface Props {
  one: Counted
  composition: Composition
  onClose: () => void
  onSent: (later: boolean) => void
}

/** Asks once more before it goes, with how many would get it. */
export function SendDialog({ one, composition, onClose, onSent }: Props) {
  const { topic } = one
  const body = composition.body
  const rehearsal = useRehearsal({
    purpose: "topic",
    reason: body.reason,
    blocks: body.blocks,
    channel_ids: body.channel_ids.length ? body.channel_ids : topic.channel_ids,
    topic_id: topic.id,
    subscribers_only: true,
    at: body.begins_at,
    estimate: true,
  })
  const { run } = rehearsal
  const many = run ? run.outcomes.send + run.outcomes.hold : one.subscriptions.reached
  const later = Boolean(body.begins_at)
  const send = async () => {
    await api.post<TopicMessage>(`/topics/${topic.id}/messages`, body, { idempotencyKey: composition.key })
    onClose()
    onSent(later)
  }
  const sentence = later
    ? t("schedule_do", { time: comingTime(body.begins_at ?? "", coarse.value) })
    : t("send_do", { n: many, count: number(many) })
  return (
    <FormDialog
      title={t("send_ask", { name: called(topic) })}
      action={sentence}
      size="medium"
      off={!later && run?.state === "done" && !many && t("nobody_now")}
      onClose={onClose}
      save={send}
    >
      {({ wrong }) => (
        <>
          {body.begins_at && <p>{t("begins_on", { time: fullWhen(body.begins_at) })}</p>}
          <Estimate of={rehearsal} />
          {FIELDS.map((field) => wrong(field)).map(
            (words) =>
              words && (
                <p key={words} class="field-error" role="alert">
                  {words}
                </p>
              ),
          )}
        </>
      )}
    </FormDialog>
  )
}
