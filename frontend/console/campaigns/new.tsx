import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../api"
import { asProblem, type Problem, ProblemView } from "../kit/problem"
import { Needs, Sheet } from "../parts/sheet"
import { navigate, place } from "../shell/router"
import { blank } from "./edit/blank"
import { KindCards } from "./list/kind-cards"
import { Starts } from "./starts/cards"
import { startOf } from "./starts/fill"
import { t } from "./text"
import { BASE, type Campaign, type Definition, KINDS, LIST, PATH } from "./wire"

/** A kind is chosen, or a ready start; then the draft is there and open. */
export function NewCampaign() {
  const kind = KINDS.find((one) => one === place.value.query.get("kind"))
  const start = place.value.query.get("start")
  return (
    <Needs permission="campaigns">
      {kind || start ? (
        <Making key={`${kind} ${start}`} make={async () => (start ? startOf(start) : blank(kind ?? "post"))} />
      ) : (
        <Sheet title={t("new")} lead={t("new_lead")} parent={LIST} wide>
          <KindCards />
          <Starts />
        </Sheet>
      )}
    </Needs>
  )
}

function Making({ make }: { make: () => Promise<Definition | null> }) {
  const problem = useSignal<Problem | null>(null)
  const act = async () => {
    problem.value = null
    try {
      const said = await make()
      if (!said) return navigate(`${BASE}/new`, { replace: true })
      const made = await api.post<Campaign>(PATH, said)
      navigate(`${BASE}/${made.id}`, { replace: true })
    } catch (error) {
      problem.value = asProblem(error)
    }
  }
  useEffect(() => void act(), [])
  return (
    <Sheet title={t("new")} parent={LIST} wide>
      {problem.value ? <ProblemView error={problem.value} onRetry={() => void act()} /> : <div aria-busy="true" />}
    </Sheet>
  )
}
