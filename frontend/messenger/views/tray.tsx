import { drop, retry } from "../attach"
import { say, uploads } from "../state"
import type { Upload } from "../types"
import { CROSS, Tool } from "./icon"

/** The files that will go with the message: how far each is, and how to take it back. */
export function Tray() {
  return (
    <ul class="tray">
      {uploads.value.map((upload) => (
        <Chip key={upload.id} upload={upload} />
      ))}
    </ul>
  )
}

function Chip({ upload }: { upload: Upload }) {
  const { id, file, state, progress } = upload
  const percent = Math.round(progress * 100)
  return (
    <li class="chip" data-state={state}>
      <span class="chip-name">{file.name}</span>
      {state !== "done" && <small>{status(upload)}</small>}
      {state === "failed" && (
        <button type="button" class="chip-retry" onClick={() => retry(id)}>
          {say("retry")}
        </button>
      )}
      <Tool d={CROSS} name={`${say("remove")}: ${file.name}`} onClick={() => drop(id)} />
      {state === "sending" && (
        <i
          role="progressbar"
          aria-valuenow={percent}
          aria-label={say("attach_sending", { name: file.name, n: percent })}
          style={{ width: `${percent}%` }}
        />
      )}
    </li>
  )
}

function status({ state, reason, progress }: Upload): string {
  if (state === "failed") return reason || say("attach_failed")
  if (state === "waiting") return say("attach_waiting")
  return new Intl.NumberFormat(undefined, { style: "percent" }).format(progress)
}
