import { versionName } from "../edit/say/version-name"
import type { Definition } from "../wire"
import { t } from "./text"

/** What an arm of a comparison is called: a version, or the control group. */
export function versionOf({ variants = [] }: Definition, arm: string): string {
  const at = variants.findIndex(({ key }) => key === arm)
  return at < 0 ? t("control") : t("version", { name: versionName(variants[at] ?? {}, at) })
}
