import { Button, IconButton } from "../../../kit/button"
import { Tabs } from "../../../kit/tabs"
import { another } from "../blank"
import { useDraft } from "../draft"
import { t } from "../text"
import { versionName } from "./version-name"

const MOST = 10

/** Versions that are compared with each other, where there are several. */
export function Versions() {
  const it = useDraft()
  const all = it.said.value.variants ?? []
  if (all.length < 2) return null
  const at = all.indexOf(it.variant.value)
  return (
    <div class="versions">
      <Tabs
        label={t("versions")}
        tabs={all.map((one, index) => ({ id: String(index), label: t("version", { name: versionName(one, index) }) }))}
        current={String(at)}
        onPick={(id) => (it.variantAt.value = Number(id))}
        panel="version-panel"
      />
      <IconButton
        icon="trash"
        size={16}
        label={t("version_remove", { name: versionName(it.variant.value, at) })}
        onClick={() => {
          it.setVariants(all.filter((_, index) => index !== at))
          it.variantAt.value = Math.max(0, at - 1)
        }}
      />
    </div>
  )
}

/** One more version, which begins with what this one says. */
export function AddVersion() {
  const it = useDraft()
  const all = it.said.value.variants ?? []
  return (
    <Button
      look="quiet"
      icon="copy"
      off={all.length >= MOST && t("versions_most")}
      onClick={() => {
        it.setVariants([...all, another(all, it.variant.peek())])
        it.variantAt.value = all.length
      }}
    >
      {t("version_add")}
    </Button>
  )
}
