import "../lean"
import { Needs, Sheet } from "../parts/sheet"
import type { PageProps } from "../shell/routes"
import { Choosing } from "./choose"
import { Imports } from "./list"
import { One } from "./one"
import { t } from "./text"
import "./style"

/** Contacts and events out of a file: a file is chosen, or one that was is looked at. */
export default function ImportsPage({ params }: PageProps) {
  if (params.id) return <One key={params.id} id={params.id} />
  return (
    <Sheet title={t("title")} lead={t("lead")} parent="/contacts">
      <Needs permission="contacts">
        <Choosing />
        <Imports />
      </Needs>
    </Sheet>
  )
}
