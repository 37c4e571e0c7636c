import "../lean"
import type { PageProps } from "../shell/routes"
import { Sections } from "../shell/sections"
import "./style"
import { sections } from "./sections"
import { t } from "./text"

/** How the business works with Rejoinder, and each teammate by themselves. */
export default function SettingsPage({ params }: PageProps) {
  return (
    <Sections
      title={t("nav.label")}
      base="/settings"
      first="workspace"
      sections={sections.map((one) => ({ ...one, title: t(`section.${one.id}`), group: t(`group.${one.group}`) }))}
      nowhere={{ title: t("nowhere.title"), text: t("nowhere.text") }}
      params={params}
    />
  )
}
