import { InlineSelect, Word } from "../../../audiences/build/inline"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { me } from "../../../shell/session"
import { active } from "../../../store/directory"
import { useDraft } from "../draft"
import { Part, Sentence } from "../part"
import { t } from "../text"
import { BannerEditor } from "./banner"
import { Coupons } from "./coupons"
import { isUnsent, Languages } from "./languages"
import { SlidesEditor } from "./slides"
import { SurveyEditor } from "./survey"
import { TalkEditor } from "./talk"
import { TourEditor } from "./tour"
import { AddVersion, Versions } from "./versions"

/** What it says: by whom, in which version and language, and the content. */
export function SayPart({ words }: { words: Vocabulary | null }) {
  const it = useDraft()
  return (
    <Part id="say" own={/content/} actions={<AddVersion />}>
      <Versions />
      <Sentence>
        <Sender />
        <Languages />
      </Sentence>
      <div id="version-panel">
        <ContentEditor key={`${it.variantAt.value} ${it.locale.value}`} words={words} />
      </div>
      <Coupons />
    </Part>
  )
}

function ContentEditor({ words }: { words: Vocabulary | null }) {
  const content = useDraft().content.value
  switch (content.type) {
    case "talk":
      return <TalkEditor content={content} words={words} />
    case "banner":
      return <BannerEditor content={content} words={words} />
    case "slides":
      return <SlidesEditor content={content} words={words} />
    case "survey":
      return <SurveyEditor content={content} words={words} />
    case "tour":
      return <TourEditor content={content} words={words} />
  }
}

/** Whose face it has. */
function Sender() {
  const it = useDraft()
  const { kind } = it.said.value
  if (isUnsent(kind)) return null
  const business = me.value?.workspace.name ?? ""
  return (
    <>
      <Word>{t("from")}</Word>
      <InlineSelect
        label={t("sender")}
        look="strong"
        value={it.variant.value.sender_id ?? ""}
        options={[{ value: "", label: business }, ...active().map(({ id, name }) => ({ value: id, label: name }))]}
        onInput={(id) => it.setVariant({ sender_id: id || null })}
      />
    </>
  )
}
