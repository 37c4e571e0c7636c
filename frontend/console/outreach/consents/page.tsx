import "../../lean"
import { Button } from "../../kit/button"
import { Tabs } from "../../kit/tabs"
import { Sheet } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import { ImportPage } from "./import"
import { Imports } from "./imports"
import { Log } from "./log"
import { t } from "./text"

const PARTS = ["log", "imports"] as const

/** The proof of what contacts agreed to and took back, and what was brought along from elsewhere. */
export default function ConsentsPage({ params }: PageProps) {
  if (params.id === "import") return <ImportPage />
  const shown = params.id === "imports" ? "imports" : "log"
  return (
    <Sheet
      wide
      title={t("title")}
      lead={t("lead")}
      actions={
        can("campaigns") && (
          <Button icon="plus" onClick={() => navigate("/outreach/consents/import")}>
            {t("import")}
          </Button>
        )
      }
    >
      <div class="tabs-line">
        <Tabs
          label={t("parts")}
          tabs={PARTS.map((id) => ({ id, label: t(`part.${id}`) }))}
          current={shown}
          panel="consents"
          onPick={(id) => navigate(`/outreach/consents${id === "log" ? "" : `/${id}`}`, { replace: true })}
        />
      </div>
      <div id="consents">{shown === "log" ? <Log /> : <Imports />}</div>
    </Sheet>
  )
}
