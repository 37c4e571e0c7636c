import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { later } from "../../shared/message/later"
import { useCommands } from "../kit/commands"
import { MenuButton } from "../kit/menu"
import { can } from "../shell/session"
import { t } from "../text"
import type { Contact } from "../wire"
import type { EraseProps } from "./erasing/erase"
import type { MergeProps } from "./joining/merge"
import type { HintProps } from "./likely/hint"

const Merge = later<MergeProps>(() => import("./joining/merge").then((module) => module.Merge))
const Erase = later<EraseProps>(() => import("./erasing/erase").then((module) => module.Erase))
const Hint = later<HintProps>(() => import("./likely/hint").then((module) => module.Hint))

/** The contact who is to be merged, and with whom when that is known already. */
const merging = signal<{ id: string; other?: string | undefined } | null>(null)

/** The contact who is to be erased. */
const erasing = signal<string | null>(null)

/** What can be done with a contact besides blocking. */
export function More({ contact }: { contact: Contact }) {
  const begin = () => {
    merging.value = { id: contact.id }
  }
  const may = can("contacts")
  const mayErase = may && can("settings")
  const erase = () => {
    erasing.value = contact.id
  }
  useCommands([
    mayErase && { id: "erase-contact", title: t("contact.erase"), icon: "trash", run: erase },
    may && { id: "merge-contact", title: t("contact.merge"), keys: "shift+m", icon: "contacts", run: begin },
  ])
  if (!may) return null
  return (
    <MenuButton
      label={t("contact.more")}
      place="below-end"
      items={[
        { label: t("contact.merge"), icon: "contacts", keys: "shift+m", run: begin },
        mayErase && "line",
        mayErase && { label: t("contact.erase"), icon: "trash", danger: true, run: erase },
      ]}
    />
  )
}

/** Who may be the same person, and the dialogs in which two are made one, and one is erased. */
export function Joining({ contact, onChange }: { contact: Contact; onChange: (contact: Contact) => void }) {
  useEffect(
    () => () => {
      merging.value = null
      erasing.value = null
    },
    [contact.id],
  )
  if (!can("contacts")) return null
  const asked = merging.value
  return (
    <>
      <Hint
        contact={contact}
        onCompare={(other) => {
          merging.value = { id: contact.id, other }
        }}
      />
      {erasing.value === contact.id && (
        <Erase
          contact={contact}
          onClose={() => {
            erasing.value = null
          }}
        />
      )}
      {asked?.id === contact.id && (
        <Merge
          contact={contact}
          other={asked.other}
          onClose={() => {
            merging.value = null
          }}
          onDone={(one) => {
            merging.value = null
            if (one.id === contact.id) onChange(one)
          }}
        />
      )}
    </>
  )
}
