import { t } from "./text"
import type { TopicFields } from "./wire"

/** What is sent: without what was left empty. */
export function tidy(value: TopicFields): TopicFields {
  const trimmed = (texts: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(texts)
        .map(([tag, text]) => [tag, text.trim()] as const)
        .filter(([, text]) => text),
    )
  return {
    ...value,
    key: value.key.trim(),
    names: trimmed(value.names),
    descriptions: trimmed(value.descriptions),
    provider_titles: value.provider_titles.map((title) => title.trim()).filter(Boolean),
  }
}

/** A key that a name suggests: `New beans` is `new-beans`. */
export function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
}

/** Why it cannot be kept yet. */
export function lacking({ names, frequencies, key }: TopicFields): string | false {
  if (!Object.values(names).some((name) => name.trim())) return t("name_needed")
  if (!frequencies.length) return t("often_needed")
  return !key.trim() && t("key_needed")
}
