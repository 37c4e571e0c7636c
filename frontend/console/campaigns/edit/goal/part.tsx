import { Chip, InlineNumber, InlineSelect, Word } from "../../../audiences/build/inline"
import { type Vocabulary, wordsOf } from "../../../audiences/rule/vocabulary"
import { Button, IconButton } from "../../../kit/button"
import type { Goal } from "../../wire"
import { useDraft } from "../draft"
import { Part, Sentence } from "../part"
import { t } from "../text"
import { Wheres } from "../when/wheres"
import { Compare } from "./compare"

/** What it is for, and whether it is compared with saying nothing or something else. */
export function GoalPart({ words }: { words: Vocabulary }) {
  const it = useDraft()
  const { goal } = it.said.value
  return (
    <Part id="goal">
      {goal ? (
        <GoalWords goal={goal} words={words} />
      ) : (
        <div class="goal-none">
          <p>{t("goal_none")}</p>
          <Button icon="plus" onClick={() => it.set({ goal: { event: "", within_days: 7 } })}>
            {t("goal_add")}
          </Button>
        </div>
      )}
      <Compare />
    </Part>
  )
}

function GoalWords({ goal, words }: { goal: Goal; words: Vocabulary }) {
  const it = useDraft()
  const set = (change: Partial<Goal>, at = "") => it.set({ goal: { ...goal, ...change } }, at ? `goal.${at}` : "goal")
  const amounts = (words.events.find(({ name }) => name === goal.event)?.properties ?? []).filter(
    ({ type }) => type === "number",
  )
  return (
    <>
      <Sentence>
        <Word>{t("goal_when")}</Word>
        <Chip
          label={t("goal_event")}
          name={goal.event ? wordsOf(goal.event) : t("event_none")}
          placeholder={t("event_find")}
          chosen={goal.event}
          choices={words.events.map(({ name }) => ({ id: name, label: wordsOf(name), also: name }))}
          onPick={(event) => set({ event, where: [], revenue: "" }, "event")}
          onCreate={(event) => set({ event, where: [], revenue: "" }, "event")}
          createLabel={(name) => t("event_new", { name })}
        />
        <Word>{t("goal_within")}</Word>
        <InlineNumber
          label={t("goal_days")}
          value={goal.within_days ?? 7}
          onInput={(n) => n && n <= 90 && set({ within_days: n }, "within_days")}
        />
        <Word>{t("goal_after")}</Word>
        <IconButton icon="cross" size={14} label={t("goal_out")} onClick={() => it.set({ goal: null })} />
      </Sentence>
      <Wheres words={words} event={goal.event} where={goal.where ?? []} onChange={(where) => set({ where })} />
      <Sentence>
        <InlineSelect
          label={t("goal_way")}
          value={goal.fewer_is_better ? "fewer" : "more"}
          options={(["more", "fewer"] as const).map((value) => ({ value, label: t(`goal.${value}`) }))}
          onInput={(value) => set({ fewer_is_better: value === "fewer" })}
        />
        {(amounts.length > 0 || goal.revenue) && (
          <>
            <Word>{t("goal_revenue")}</Word>
            <InlineSelect
              label={t("revenue")}
              look="strong"
              value={goal.revenue ?? ""}
              options={[
                { value: "", label: t("revenue_none") },
                ...amounts.map(({ name }) => ({ value: name, label: wordsOf(name) })),
              ]}
              onInput={(revenue) => set({ revenue })}
            />
            {goal.revenue && (
              <>
                <Word>{t("revenue_in")}</Word>
                <input
                  class="said-input said-currency"
                  aria-label={t("currency")}
                  maxLength={3}
                  autocomplete="off"
                  placeholder="EUR"
                  value={goal.currency ?? ""}
                  onInput={(event) => set({ currency: event.currentTarget.value.toUpperCase() }, "currency")}
                />
              </>
            )}
          </>
        )}
      </Sentence>
    </>
  )
}
