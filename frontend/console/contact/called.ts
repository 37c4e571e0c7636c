import { t } from "../words"

/** What to call a contact: the name, and while nobody knows it, one that tells them from other visitors. */
export function called({ id, name }: { id: string; name: string }): string {
  return name || `${t("contact.visitor")} ${id.slice(-4)}`
}
