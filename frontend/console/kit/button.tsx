import type { ComponentChildren, Ref } from "preact"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"

type Look = "plain" | "primary" | "quiet" | "danger"

interface Shared {
  onClick?: ((event: MouseEvent) => void) | undefined
  /** Why it cannot be used now. It stays reachable, so that one can learn the reason. */
  off?: string | false | undefined
  busy?: boolean | undefined
  keys?: string | undefined
  expanded?: boolean | undefined
  popup?: "menu" | "listbox" | "dialog" | undefined
  pressed?: boolean | undefined
  innerRef?: Ref<HTMLButtonElement> | undefined
  class?: string | undefined
  type?: "button" | "submit" | undefined
  id?: string | undefined
}

interface ButtonProps extends Shared {
  look?: Look | undefined
  icon?: IconName | undefined
  after?: IconName | undefined
  tip?: string | undefined
  children: ComponentChildren
}

function behaviour(props: Shared) {
  const off = Boolean(props.off || props.busy)
  return {
    id: props.id,
    ref: props.innerRef,
    type: props.type ?? "button",
    "aria-disabled": off || undefined,
    "aria-description": props.off || undefined,
    "aria-busy": props.busy || undefined,
    "aria-expanded": props.expanded,
    "aria-haspopup": props.popup,
    "aria-pressed": props.pressed,
    onClick(event: MouseEvent) {
      if (!off) return props.onClick?.(event)
      event.preventDefault()
      event.stopPropagation()
    },
  } as const
}

/** A button with words on it. */
export function Button(props: ButtonProps) {
  const { look = "plain", icon, after, children } = props
  return (
    <button
      {...behaviour(props)}
      class={classes("button", `button-${look}`, props.busy && "button-busy", props.class)}
      data-tip={props.off || props.tip}
      data-tip-keys={props.keys}
    >
      {icon && <Icon name={icon} />}
      <span class="button-words">{children}</span>
      {after && <Icon name={after} size={14} />}
    </button>
  )
}

interface IconButtonProps extends Shared {
  icon: IconName
  label: string
  size?: number | undefined
  /** Drawn in place of the icon (a face). */
  face?: ComponentChildren
}

/** A button with an icon only; its label is read out and shown as a tip. */
export function IconButton(props: IconButtonProps) {
  return (
    <button
      {...behaviour(props)}
      class={classes("button", "button-icon", props.class)}
      aria-label={props.label}
      data-tip={props.off ? `${props.label}. ${props.off}` : props.label}
      data-tip-keys={props.keys}
    >
      {props.face ?? <Icon name={props.icon} size={props.size ?? 18} />}
    </button>
  )
}
