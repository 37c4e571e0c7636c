import { setBlocked } from "../leave"
import { business, say } from "../state"

/** The visitor blocked the business: said wherever writing would be, with the way back. */
export function Blocked() {
  return (
    <div class="card blocked">
      <strong>{say("blocked_title", { name: business.value })}</strong>
      <p>{say("blocked_text")}</p>
      <button type="button" class="action" onClick={() => void setBlocked(false)}>
        {say("unblock")}
      </button>
    </div>
  )
}
