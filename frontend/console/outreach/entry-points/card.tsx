import { useSignal } from "@preact/signals"
import { pick } from "../../../shared/i18n"
import { api } from "../../api"
import { Check } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { LANGUAGES, languageName } from "../../parts/places"
import { Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { me } from "../../shell/session"
import { Download } from "./download"
import { bare } from "./row"
import { t } from "./text"
import { type Card, type EntryPoint, PATH } from "./wire"

/** The card to print: its languages, how it looks, and the file. */
export function CardToPrint({ one }: { one: EntryPoint }) {
  const chosen = useSignal<readonly string[]>(first(one))
  const locale = LANGUAGES.filter((tag) => chosen.value.includes(tag)).join(",")
  const load = useLoad(
    (signal) => api.get<Card>(`${PATH}/${one.id}/card`, { query: { locale }, signal }),
    [one, locale],
  )
  const toggle = (tag: string, on: boolean) => {
    const next = on ? [...chosen.value, tag] : chosen.value.filter((other) => other !== tag)
    if (next.length) chosen.value = next
  }
  return (
    <Section title={t("card")} lead={t("card_text")}>
      <div class="entry-card-line">
        <div class="entry-card-room">
          <Loaded load={load} lines={6}>
            {(card) => <Drawing card={card} slug={one.slug} />}
          </Loaded>
        </div>
        <div class="entry-code-side">
          <fieldset class="entry-ticks">
            <legend class="field-label">{t("card_languages")}</legend>
            {LANGUAGES.map((tag) => (
              <Check
                key={tag}
                label={languageName(tag)}
                checked={chosen.value.includes(tag)}
                onChange={(on) => toggle(tag, on)}
              />
            ))}
          </fieldset>
          <Download
            href={`/l/${one.slug}/card.pdf?locale=${locale}`}
            file={`${one.slug}.pdf`}
            label={t("download.pdf")}
            hint={t("download.pdf_hint")}
          />
        </div>
      </div>
    </Section>
  )
}

/** The languages that it has words of consent in; else the business's own. */
function first(one: EntryPoint): readonly string[] {
  const written = LANGUAGES.filter((tag) => one.consent_words[tag])
  return written.length ? written : [pick([me.value?.workspace.locale], LANGUAGES)]
}

/** The card in small, of the same words and at the same places as in the file. */
function Drawing({ card, slug }: { card: Card; slug: string }) {
  return (
    <figure class="entry-card" aria-label={t("card_preview")}>
      <div class="entry-card-page">
        <strong class="entry-card-business">{card.business}</strong>
        {card.place.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span class="entry-card-code" style={{ borderColor: card.accent }}>
          <img src={`/l/${slug}/qr.svg`} alt="" />
        </span>
        {card.scan.map((line) => (
          <strong key={line}>{line}</strong>
        ))}
        <span class="entry-card-link">{bare(card.link)}</span>
        <div class={card.consents.length < 3 ? "entry-card-consents" : "entry-card-consents entry-card-many"}>
          {card.consents.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      </div>
    </figure>
  )
}
