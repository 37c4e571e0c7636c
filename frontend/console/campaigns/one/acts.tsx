import { api } from "../../api"
import { Button } from "../../kit/button"
import { confirm } from "../../kit/dialog"
import { MenuButton } from "../../kit/menu"
import { toast, toastProblem } from "../../kit/toast"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import { t as say } from "../../text"
import { archive, duplicate } from "../acts"
import type { OneProps } from "../page"
import { t as shared } from "../text"
import { BASE, type Campaign, LIST, PATH } from "../wire"
import { t } from "./text"

type Act = "pause" | "resume" | "end"

/** Pause and go on, with a way back; end, which there is none from, after asking. */
export function Acts({ one, put }: OneProps) {
  if (!can("campaigns")) return null
  const act = async (what: Act): Promise<void> => {
    put(await api.post<Campaign>(`${PATH}/${one.id}/${what}`))
  }
  const turn = (what: "pause" | "resume") => {
    const other = what === "pause" ? "resume" : "pause"
    act(what).then(
      () =>
        toast(t(`done.${what}`, { name: one.definition.name }), {
          action: { label: say("toast.undo"), run: () => void act(other).catch(toastProblem) },
        }),
      toastProblem,
    )
  }
  const end = async () => {
    const asked = { title: t("end_ask"), text: t("end_text"), action: t("end"), danger: true }
    if (await confirm(asked)) await act("end").catch(toastProblem)
  }
  const going = one.state === "live" || one.state === "scheduled"
  const changeable = going || one.state === "paused"
  return (
    <>
      {changeable && (
        <Button icon="edit" onClick={() => navigate(`${BASE}/${one.id}/edit`)}>
          {t("edit")}
        </Button>
      )}
      {going && (
        <Button icon="pause" onClick={() => turn("pause")}>
          {t("pause")}
        </Button>
      )}
      {one.state === "paused" && (
        <Button look="primary" icon="send" onClick={() => turn("resume")}>
          {t("resume")}
        </Button>
      )}
      <MenuButton
        label={shared("more", { name: one.definition.name })}
        place="below-end"
        items={[
          { label: shared("duplicate"), icon: "copy", run: () => void duplicate(one.id) },
          changeable && { label: t("end"), icon: "block", danger: true, run: () => void end() },
          one.state === "ended" && {
            label: shared("archive"),
            icon: "trash",
            danger: true,
            run: () => {
              navigate(LIST)
              archive({ id: one.id, name: one.definition.name })
            },
          },
        ]}
      />
    </>
  )
}
