import { now } from "../kit/clock"
import { Icon } from "../kit/icon"
import { t } from "../words"
import { connection } from "./live"

const QUIET_MS = 2_500

/** Says quietly that what is on screen may be old; short gaps are not worth a word. */
export function Connection() {
  const { status, since } = connection.value
  const lost = status === "waiting" || status === "connecting"
  const shown = lost && since > 0 && now.value - since > QUIET_MS
  return (
    <div class="connection" role="status">
      {shown && (
        <span class="connection-slip">
          <Icon name="offline" size={16} />
          {navigator.onLine ? t("connection.reconnecting") : t("connection.offline")}
        </span>
      )}
    </div>
  )
}
