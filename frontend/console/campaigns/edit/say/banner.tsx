import { InlineSelect, Word } from "../../../audiences/build/inline"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import type { Banner } from "../../wire"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"
import { Actions } from "./actions"
import { Words } from "./words"

/** A line at an edge of the page, with what can be pressed. */
export function BannerEditor({ content, words }: { content: Banner; words: Vocabulary | null }) {
  const it = useDraft()
  const set = (change: Partial<Banner>, at = "") => it.setContent<Banner>(change, at)
  return (
    <div class="lines">
      <Words
        label={t("text")}
        rows={2}
        max={300}
        at="text"
        words={words}
        value={content.text}
        onInput={(text) => set({ text }, "text")}
      />
      <Actions actions={content.actions ?? []} at="" words={words} onChange={(actions, at) => set({ actions }, at)} />
      <Sentence>
        <Word>{t("banner_at")}</Word>
        <InlineSelect
          label={t("banner_position")}
          look="strong"
          value={content.position ?? "top"}
          options={(["top", "bottom"] as const).map((value) => ({ value, label: t(`banner.${value}`) }))}
          onInput={(position) => set({ position })}
        />
        <Word>{t("banner_and")}</Word>
        <InlineSelect
          label={t("banner_lies")}
          look="strong"
          value={content.floating ? "over" : "room"}
          options={(["room", "over"] as const).map((value) => ({ value, label: t(`banner.${value}`) }))}
          onInput={(value) => set({ floating: value === "over" })}
        />
      </Sentence>
    </div>
  )
}
