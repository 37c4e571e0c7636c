import "../lean"
import "../parts/style"
import type { PageProps } from "../shell/routes"
import { Sections } from "../shell/sections"
import { sections } from "./sections"
import { t } from "./text"

/** What the business says first: what contacts asked to hear, how they came, and who would get it. */
export default function OutreachPage({ params }: PageProps) {
  return (
    <Sections
      title={t("title")}
      base="/outreach"
      first="campaigns"
      sections={sections.map((one) => ({ ...one, title: t(`section.${one.id}`), group: t(`group.${one.group}`) }))}
      nowhere={{ title: t("nowhere.title"), text: t("nowhere.text") }}
      params={params}
    />
  )
}
