import type { ComponentChildren } from "preact"
import { IconButton } from "../kit/button"
import { Empty } from "../kit/empty"
import { Icon } from "../kit/icon"
import { ProblemView } from "../kit/problem"
import { Bone, Loading } from "../kit/skeleton"
import { back, place } from "../shell/router"
import { can } from "../shell/session"
import { t } from "./text"

interface SheetProps {
  title: string
  /** What stands before the title: a sign of what it is about. */
  art?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
  /** Where one goes up to; the area's list of sections when none is given. */
  parent?: string
  wide?: boolean
  /** It is the area itself: there is nothing to go up to. */
  top?: boolean
  children?: ComponentChildren
}

/** A page of an area: its head stays in sight, its body is one readable column. */
export function Sheet({ title, art, lead, actions, parent, wide, top, children }: SheetProps) {
  return (
    <div class="sheet">
      <header class={wide ? "sheet-head sheet-head-wide" : "sheet-head"}>
        {!top && (
          <IconButton
            class={parent ? undefined : "sheet-up"}
            icon="back"
            label={t("sheet.up")}
            onClick={() => back(parent ?? `/${place.value.path.split("/")[1]}`)}
          />
        )}
        {art}
        <h1 class="sheet-title">{title}</h1>
        {actions && <div class="sheet-actions">{actions}</div>}
      </header>
      <div class="sheet-body">
        <div class={wide ? "sheet-column sheet-wide" : "sheet-column"}>
          {lead && <p class="sheet-lead">{lead}</p>}
          {children}
        </div>
      </div>
    </div>
  )
}

/** Something that is loaded, or could not be. */
export interface Held<T> {
  data: T | null
  error: unknown
  reload: () => void
}

interface LoadedProps<T> {
  load: Held<T>
  /** How many lines of bones stand in for it. */
  lines?: number
  children: (data: T) => ComponentChildren
}

/** What was loaded; bones until it comes; what to do when it does not. */
export function Loaded<T>({ load, lines = 4, children }: LoadedProps<T>) {
  if (load.data !== null) return <>{children(load.data)}</>
  if (load.error) return <ProblemView error={load.error} onRetry={load.reload} />
  return (
    <div class="waiting">
      <Loading label={t("sheet.loading")} />
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} class="waiting-line">
          <Bone width={`${[34, 26, 42, 30][at % 4]}%`} />
          <Bone width={`${[58, 71, 49, 64][at % 4]}%`} height={10} />
        </div>
      ))}
    </div>
  )
}

/** Tells who may only read a page that changing it is not theirs. */
export function ReadOnly({ permission }: { permission: string }) {
  if (can(permission)) return null
  return (
    <p class="remark remark-plain read-only">
      <Icon name="lock" size={16} />
      {t("needs.reads")}
    </p>
  )
}

/** Draws its children for those whose role allows it; tells the others whom to ask. */
export function Needs({ permission, children }: { permission: string; children: ComponentChildren }) {
  if (can(permission)) return <>{children}</>
  return (
    <Empty icon="lock" title={t("needs.title")}>
      {t("needs.text")}
    </Empty>
  )
}
