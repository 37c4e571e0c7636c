import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { confirm } from "../../kit/dialog"
import { Empty } from "../../kit/empty"
import { ago } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { More, usePages } from "../../parts/pages"
import { Loaded } from "../../parts/sheet"
import { can } from "../../shell/session"
import { number } from "../../text"
import { BadRows } from "./preview"
import "./style"
import { t } from "./text"
import type { Import } from "./wire"

/** What was brought along, the newest first; each can be undone. */
export function Imports() {
  const pages = usePages<Import>("/consents/imports")
  return (
    <Loaded load={pages}>
      {(items) =>
        items.length ? (
          <>
            <ul class="imports" aria-label={t("part.imports")}>
              {items.map((one) => (
                <Row key={one.id} one={one} onUndone={pages.refresh} />
              ))}
            </ul>
            <More pages={pages} />
          </>
        ) : (
          <Empty icon="file" title={t("imports_none")}>
            {t("imports_none_text")}
          </Empty>
        )
      }
    </Loaded>
  )
}

function Row({ one, onUndone }: { one: Import; onUndone: () => void }) {
  const open = useSignal(false)
  const busy = useSignal(false)
  const left = one.rows - one.done
  const undo = async () => {
    const text = t("undo_text")
    if (!(await confirm({ title: t("undo_ask", { name: one.name }), text, action: t("undo"), danger: true }))) return
    busy.value = true
    try {
      const now = await api.post<Import>(`/consents/imports/${one.id}/undo`)
      toast(t("undone", { n: now.undone ?? 0, count: number(now.undone ?? 0) }))
      onUndone()
    } catch (error) {
      toastProblem(error)
    }
    busy.value = false
  }
  return (
    <li class="import">
      <div class="import-head">
        <div class="item-words">
          <div class="item-title">
            <span class="item-name">{one.name}</span>
            {one.state !== "done" && (
              <Badge tone={one.state === "going" ? "accent" : "plain"}>{t(`is.${one.state}`)}</Badge>
            )}
          </div>
          <div class="item-hint">
            {[
              t("kept", { n: one.done, count: number(one.done) }),
              one.undone !== null && t("undone", { n: one.undone, count: number(one.undone) }),
              one.by_name,
              ago(one.at, coarse.value),
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
        </div>
        {left > 0 && (
          <Button look="quiet" expanded={open.value} onClick={() => (open.value = !open.value)}>
            {t("bad", { n: left, count: number(left) })}
          </Button>
        )}
        {one.state !== "undone" && can("campaigns") && (
          <Button look="quiet" busy={busy.value} onClick={() => void undo()}>
            {t("undo")}
          </Button>
        )}
      </div>
      {open.value && <BadRows rows={one.bad} all={left} />}
    </li>
  )
}
