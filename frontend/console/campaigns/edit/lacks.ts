import type { Definition, Fault } from "../wire"
import { t } from "./text"

/** What not even a draft may lack, each at its place; the server's own check comes after these. */
export function lacksOf(said: Definition): Fault[] {
  return [
    ...needed(said.name, "name"),
    ...(["pages", "not_pages"] as const).flatMap((which) =>
      (said.places?.[which] ?? []).flatMap(({ value }, at) => needed(value, `places.${which}[${at}].value`)),
    ),
  ]
}

function needed(text: string | undefined, field: string): Fault[] {
  return text?.trim() ? [] : [{ field, text: t("fill") }]
}
