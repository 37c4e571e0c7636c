import type { ComponentChildren } from "preact"
import { back } from "../shell/router"
import { t } from "../words"
import { IconButton } from "./button"

interface Props {
  title: string
  /** Where one goes up to on a phone. */
  parent?: string | undefined
  actions?: ComponentChildren
  children: ComponentChildren
}

/** A page of one column: its head stays, its body scrolls. */
export function Pane({ title, parent, actions, children }: Props) {
  return (
    <section class="pane" aria-label={title}>
      <header class="pane-head">
        {parent && <IconButton class="pane-back" icon="back" label={t("pane.back")} onClick={() => back(parent)} />}
        <h2 class="pane-title">{title}</h2>
        {actions && <div class="pane-actions">{actions}</div>}
      </header>
      <div class="pane-body">{children}</div>
    </section>
  )
}
