import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { AllOrAny, GroupBody } from "../../../audiences/build/group"
import { Word } from "../../../audiences/build/inline"
import { type Count, useCount } from "../../../audiences/build/preview"
import { Build, Building } from "../../../audiences/build/state"
import { useFocusWish } from "../../../audiences/build/wish"
import * as edit from "../../../audiences/rule/edit"
import type { Fault } from "../../../audiences/rule/faults"
import { EVERYBODY, rooted } from "../../../audiences/rule/rule"
import { isUnfinished, type Vocabulary } from "../../../audiences/rule/vocabulary"
import { t as audience } from "../../../audiences/text"
import { number } from "../../../text"
import { percent } from "../../percent"
import { useDraft } from "../draft"
import { t } from "../text"

/** The rule of who gets it, and how many that is at this moment. */
export function AudiencePart({ words }: { words: Vocabulary }) {
  const it = useDraft()
  const faults = useSignal<readonly Fault[]>([])
  const kept = useRef<Build | null>(null)
  const said = it.said.value.audience ?? EVERYBODY
  kept.current ??= new Build(rooted(said), words, faults, it.strict)
  const build = kept.current
  const rule = rooted(build.whole)
  useEffect(() => {
    if (rule !== it.said.peek().audience && !(rule.of.length === 0 && !it.said.peek().audience))
      it.set({ audience: rule })
  }, [rule])
  useEffect(() => {
    if (rooted(said) !== build.whole && said !== build.whole) build.begin(rooted(said))
  }, [said])
  const box = useRef<HTMLDivElement>(null)
  useFocusWish(build, box)
  const open = edit.conditions(rule).filter(({ node }) => isUnfinished(words, node)).length
  const count = useCount(open ? null : rule, faults)
  it.people.value = count.last?.count ?? null
  return (
    <Building.Provider value={build}>
      <div ref={box} class="ruling">
        {rule.of.length > 0 && (
          <p class="ruling-lead">
            <Word>{audience("build.lead_1")}</Word>
            <AllOrAny group={rule} path={[]} />
            <Word>{audience("build.lead_2")}</Word>
          </p>
        )}
        <div class="ruling-body" data-node={edit.keyOf(rule)}>
          <GroupBody group={rule} path={[]} />
        </div>
      </div>
      <Counted count={count} open={open} />
    </Building.Provider>
  )
}

/** How many are meant now, in a line. */
function Counted({ count: { last, busy, problem }, open }: { count: Count; open: number }) {
  return (
    <p class="counted" aria-live="polite" aria-busy={busy}>
      {open > 0 ? (
        audience("build.unfinished", { n: open })
      ) : problem ? (
        problem.words
      ) : last ? (
        <>
          <strong>{number(last.count)}</strong> {t("counted", { n: last.count, part: percent(last.count, last.total) })}
        </>
      ) : (
        t("counting")
      )}
    </p>
  )
}
