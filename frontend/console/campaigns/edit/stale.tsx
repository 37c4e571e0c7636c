import { Button } from "../../kit/button"
import { Icon } from "../../kit/icon"
import { toastProblem } from "../../kit/toast"
import { useDraft } from "./draft"
import { t } from "./text"

/** Somebody else changed it meanwhile: one of the two has to be chosen; the other can be got back by undoing. */
export function Stale() {
  const it = useDraft()
  if (it.saving.value !== "stale") return null
  return (
    <div class="writing-stale" role="alert">
      <Icon name="warn" size={16} />
      <p>{t("stale")}</p>
      <Button onClick={() => void it.takeTheirs().catch(toastProblem)}>{t("stale_theirs")}</Button>
      <Button onClick={() => void it.keepMine().catch(toastProblem)}>{t("stale_mine")}</Button>
    </div>
  )
}
