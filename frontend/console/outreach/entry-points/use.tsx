import { Section } from "../../parts/section"
import { can } from "../../shell/session"
import { CardToPrint } from "./card"
import { ContactLink } from "./contact-link"
import { Download } from "./download"
import { SnippetSections } from "./snippets"
import { t } from "./text"
import type { Shown } from "./wire"

/** How it is put up: the code, the card, what is pasted into a page, a link for one contact. */
export function UsePart({ one }: { one: Shown }) {
  const { entry_point } = one
  return (
    <>
      <QrCode slug={entry_point.slug} name={entry_point.name} />
      <CardToPrint one={entry_point} />
      <SnippetSections one={entry_point} />
      {can("campaigns") && <ContactLink one={entry_point} />}
    </>
  )
}

function QrCode({ slug, name }: { slug: string; name: string }) {
  const code = `/l/${slug}/qr`
  return (
    <Section title={t("code")} lead={t("code_text")}>
      <div class="entry-code">
        <img src={`${code}.svg`} width={168} height={168} alt={t("code_alt", { name })} />
        <div class="entry-code-side">
          <Download href={`${code}.svg`} file={`${slug}.svg`} label={t("download.svg")} hint={t("download.svg_hint")} />
          <Download href={`${code}.png`} file={`${slug}.png`} label={t("download.png")} hint={t("download.png_hint")} />
        </div>
      </div>
    </Section>
  )
}
