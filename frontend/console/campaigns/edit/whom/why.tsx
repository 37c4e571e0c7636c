import { InlineSelect, Word } from "../../../audiences/build/inline"
import { TextField } from "../../../kit/field"
import { nameOf, useTopics } from "../../../outreach/dry-runs/topics"
import { PURPOSES } from "../../wire"
import { useDraft, useFault } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"

/** What it is for, in the rules' words, and the reason that everybody who asks is told. */
export function Why() {
  const it = useDraft()
  const { purpose = "promotional", reason = "", topic_id: topic } = it.said.value
  const wrong = useFault("reason")
  return (
    <div class="lines">
      <Sentence>
        <Word>{t("purpose_is")}</Word>
        <InlineSelect
          label={t("purpose")}
          look="strong"
          value={purpose}
          options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          onInput={(value) => it.set({ purpose: value, ...(value === "topic" ? {} : { topic_id: null }) })}
        />
        {purpose === "topic" && <Topic chosen={topic ?? ""} />}
      </Sentence>
      <TextField
        label={t("reason")}
        hint={t("reason_hint")}
        maxLength={300}
        autocomplete="off"
        value={reason}
        error={wrong}
        onInput={(value) => it.set({ reason: value })}
      />
    </div>
  )
}

function Topic({ chosen }: { chosen: string }) {
  const it = useDraft()
  const topics = useTopics()
  return (
    <>
      <Word>{t("topic_about")}</Word>
      <InlineSelect
        label={t("topic")}
        look="strong"
        value={chosen}
        options={[
          { value: "", label: t("topic_none") },
          ...(topics.data ?? [])
            .filter((one) => !one.archived_at)
            .map((one) => ({ value: one.id, label: nameOf(one) })),
        ]}
        onInput={(id) => it.set({ topic_id: id || null })}
      />
    </>
  )
}
