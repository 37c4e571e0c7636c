import type { ComponentChildren } from "preact"
import { Empty } from "../kit/empty"
import type { IconName } from "../kit/icons"
import { MenuButton, type MenuItem } from "../kit/menu"
import { isRemoved, removeLater } from "./removal"
import { Items } from "./section"
import { t } from "./text"

interface ListProps<T> {
  label: string
  items: readonly T[]
  /** What stands there when there is none. */
  none: { icon: IconName; title: string; text: string }
  /** How one is added, offered where there is none. */
  add?: ComponentChildren
  /** Where things of this kind live on the server: one that was deleted a moment ago, and can come back, is left out. */
  path?: string
  children: (one: T) => ComponentChildren
}

/** Things of one kind, or what there could be. */
export function List<T extends { id: string }>({ label, items, none, add, path, children }: ListProps<T>) {
  const shown = kept(items, path)
  if (shown.length) return <Items label={label}>{shown.map(children)}</Items>
  return (
    <Empty icon={none.icon} title={none.title} action={add}>
      {none.text}
    </Empty>
  )
}

/** What was not deleted a moment ago. */
export function kept<T extends { id: string }>(items: readonly T[], path?: string): readonly T[] {
  return path ? items.filter(({ id }) => !isRemoved(`${path}/${id}`)) : items
}

interface OneMenuProps {
  one: { id: string; name: string }
  path: string
  edit: string
  onEdit: () => void
  /** After it was deleted on the server, when the time for undoing is over. */
  onRemoved: () => void
  more?: readonly MenuItem[]
}

/** What can be done with one thing of a list: change it, delete it with a way back. */
export function OneMenu({ one, path, edit, onEdit, onRemoved, more = [] }: OneMenuProps) {
  return (
    <MenuButton
      label={t("form.more", { name: one.name })}
      place="below-end"
      items={[
        { label: edit, icon: "edit", run: onEdit },
        ...more,
        {
          label: t("form.delete"),
          icon: "trash",
          danger: true,
          run: () => removeLater(`${path}/${one.id}`, one.name, onRemoved),
        },
      ]}
    />
  )
}
