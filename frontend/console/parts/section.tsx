import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { classes } from "../kit/classes"

interface SectionProps {
  title: string
  lead?: ComponentChildren
  actions?: ComponentChildren
  children?: ComponentChildren
  /** Something that takes away: it stands apart. */
  danger?: boolean
}

/** A part of a page with its name and what it is for. */
export function Section({ title, lead, actions, children, danger }: SectionProps) {
  const id = useId()
  return (
    <section class={classes("section", danger && "section-danger")} aria-labelledby={id}>
      <header class="section-head">
        <div>
          <h2 class="section-title" id={id}>
            {title}
          </h2>
          {lead && <p class="section-lead">{lead}</p>}
        </div>
        {actions && <div class="section-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}

/** Fields side by side where there is room. */
export function Fields({ children }: { children: ComponentChildren }) {
  return <div class="fields">{children}</div>
}

interface ItemProps {
  title: ComponentChildren
  hint?: ComponentChildren
  /** What stands before the words: a face, an icon, a colour. */
  art?: ComponentChildren
  badges?: ComponentChildren
  actions?: ComponentChildren
  href?: string | undefined
  onOpen?: (() => void) | undefined
}

/** Things of one kind under each other. */
export function Items({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ul class="items" aria-label={label}>
      {children}
    </ul>
  )
}

/** One thing in a list: its name opens it, its actions stand at the end. */
export function Item({ title, hint, art, badges, actions, href, onOpen }: ItemProps) {
  return (
    <li class={classes("item", Boolean(href || onOpen) && "item-opens")}>
      {art}
      <div class="item-words">
        <div class="item-title">
          {href ? (
            <a class="item-link" href={href}>
              {title}
            </a>
          ) : onOpen ? (
            <button type="button" class="item-link" onClick={onOpen}>
              {title}
            </button>
          ) : (
            <span class="item-name">{title}</span>
          )}
          {badges}
        </div>
        {hint && <div class="item-hint">{hint}</div>}
      </div>
      {actions && <div class="item-actions">{actions}</div>}
    </li>
  )
}
