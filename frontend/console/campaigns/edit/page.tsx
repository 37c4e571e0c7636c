import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { useVocabulary } from "../../audiences/words"
import { Tabs } from "../../kit/tabs"
import { toast } from "../../kit/toast"
import { Loaded } from "../../parts/sheet"
import { t as parts } from "../../parts/text"
import { navigate } from "../../shell/router"
import type { OneProps } from "../page"
import { Preview } from "../preview/preview"
import { BASE } from "../wire"
import { Draft, Writing } from "./draft"
import { GoalPart } from "./goal/part"
import { Head } from "./head"
import { LimitsPart } from "./limits"
import { SayPart } from "./say/part"
import { Stale } from "./stale"
import "./style"
import { t } from "./text"
import { WhenPart } from "./when/part"
import { WhomPart } from "./whom/part"

/** What could not be kept when its page was left, for whoever comes back in this tab. */
const left = new Map<string, Draft>()
const SIDES = ["write", "preview"] as const

/** A campaign on one page: what it says, to whom, when and where, what for, and how hard; beside it how it looks. */
export function Editor({ one, put }: OneProps) {
  const kept = useRef<Draft | null>(null)
  kept.current ??= left.get(one.id) ?? new Draft(one, put)
  const it = kept.current
  useEffect(() => it.meet(one), [one])
  useLeaving(it)
  const words = useVocabulary()
  const side = useSignal<(typeof SIDES)[number]>("write")
  return (
    <Writing.Provider value={it}>
      <div class="writing" data-side={side.value}>
        <Head />
        <div class="writing-sides">
          <Tabs
            label={t("sides")}
            tabs={SIDES.map((id) => ({ id, label: t(`side.${id}`) }))}
            current={side.value}
            onPick={(id) => (side.value = id as "write" | "preview")}
            panel="writing-body"
          />
        </div>
        <div class="writing-body" id="writing-body">
          <div class="writing-form">
            <Stale />
            <SayPart words={words.data} />
            <Loaded load={words} lines={2}>
              {(known) => (
                <>
                  <WhomPart words={known} />
                  <WhenPart words={known} />
                  <GoalPart words={known} />
                </>
              )}
            </Loaded>
            <LimitsPart />
          </div>
          <Preview />
        </div>
      </div>
    </Writing.Provider>
  )
}

/** Whoever leaves loses nothing: what can be kept is kept, else one is told and can go back. */
function useLeaving(it: Draft): void {
  useEffect(() => {
    left.delete(it.one.id)
    const ask = (event: Event) => {
      if (it.dirty) event.preventDefault()
    }
    addEventListener("beforeunload", ask)
    return () => {
      removeEventListener("beforeunload", ask)
      const address = `${BASE}/${it.one.id}${it.itself ? "" : "/edit"}`
      if (it.leave()) return
      toast(t("left"), { action: { label: parts("form.go_back"), run: () => navigate(address) }, stay: 12_000 })
      left.set(it.one.id, it)
    }
  }, [it])
}
