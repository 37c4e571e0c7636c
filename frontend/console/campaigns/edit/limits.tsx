import { InlineNumber, InlineSelect, Word } from "../../audiences/build/inline"
import { isInApp, type Limits } from "../wire"
import { useDraft } from "./draft"
import { Part, Sentence } from "./part"
import { t } from "./text"

const PRIORITIES = [10, 50, 90] as const

function isNamed(n: number): n is (typeof PRIORITIES)[number] {
  return PRIORITIES.some((one) => one === n)
}

/** How hard it presses, beside others and again and again. */
export function LimitsPart() {
  const it = useDraft()
  const { kind, limits = {} } = it.said.value
  const set = (change: Partial<Limits>, at = "") =>
    it.set({ limits: { ...limits, ...change } }, at ? `limits.${at}` : "limits")
  const priority = limits.priority ?? 50
  return (
    <Part id="limits">
      {isInApp(kind) && (
        <>
          <Sentence>
            <Word>{t("limit_show")}</Word>
            <InlineNumber
              label={t("times")}
              whole
              min={1}
              value={limits.times ?? 3}
              onInput={(times) => times && set({ times }, "times")}
            />
            <Word>{t("limit_times", { n: limits.times ?? 3 })}</Word>
            <InlineNumber
              label={t("apart")}
              min={0}
              value={limits.apart_hours ?? 4}
              onInput={(hours) => hours !== null && set({ apart_hours: hours }, "apart_hours")}
            />
            <Word>{t("limit_apart")}</Word>
          </Sentence>
          <Sentence>
            <Word>{t("limit_beside")}</Word>
            <InlineSelect
              label={t("priority")}
              look="strong"
              value={String(priority)}
              options={[...new Set([...PRIORITIES, priority])]
                .sort((one, other) => one - other)
                .map((n) => ({ value: String(n), label: isNamed(n) ? t(`priority.${n}`) : t("priority_n", { n }) }))}
              onInput={(value) => set({ priority: Number(value) })}
            />
          </Sentence>
        </>
      )}
      <p class="part-lead">{t(isInApp(kind) ? "limit_rules_shown" : "limit_rules_sent")}</p>
    </Part>
  )
}
