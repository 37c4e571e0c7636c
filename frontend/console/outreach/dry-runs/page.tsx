import "../../lean"
import { useEffect } from "preact/hooks"
import { useCommands } from "../../kit/commands"
import { Icon } from "../../kit/icon"
import { Sheet } from "../../parts/sheet"
import { navigate, place } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import { t as outreach } from "../text"
import { draft, EMPTY } from "./draft"
import { Form } from "./form"
import { History } from "./history"
import { Result } from "./result"
import "./style"
import { t } from "./text"

const LIST = "/outreach/dry-runs"

/** "If I sent this now, who would get it?": a form, what was asked before, and each answer as a page of its own. */
export default function DryRunsPage({ params }: PageProps) {
  useCommands([
    can("campaigns") && {
      id: "new-dry-run",
      title: t("command.new"),
      icon: "plus",
      run: () => {
        draft.value = EMPTY
        navigate(LIST)
      },
    },
  ])
  return params.id ? <Result key={params.id} id={params.id} /> : <Asking />
}

function Asking() {
  useGivenChannels()
  return (
    <Sheet title={outreach("section.dry-runs")} lead={t("lead")}>
      {can("campaigns") ? (
        <Form />
      ) : (
        <p class="remark remark-plain read-only">
          <Icon name="lock" size={16} />
          {t("no_right")}
        </p>
      )}
      <History />
    </Sheet>
  )
}

/** The rules of a policy lead here with the channels that have it. */
function useGivenChannels(): void {
  const given = place.value.query.get("channels")
  useEffect(() => {
    if (!given) return
    draft.value = { ...draft.peek(), channels: given.split(",") }
    navigate(LIST, { replace: true })
  }, [given])
}
