import { channelName } from "../../inbox/channel"
import { Button } from "../../kit/button"
import { Icon } from "../../kit/icon"
import { channelType } from "../../store/types"
import { locale } from "../../text"
import type { Composition, Content, Filled } from "./content"
import { t } from "./text"

const names = new Intl.ListFormat(locale)

interface Props {
  composition: Composition
  /** The type of channel whose content is written; none for what is said in general. */
  current: string | null
  types: readonly string[]
}

/** Tells on which channels only a template arrives once the window is closed, and lets one choose it there. */
export function OfferTemplates({ composition, current, types }: Props) {
  const here = current ? [current] : types.filter((type) => !composition.variants.value.has(type))
  const open = here.filter((type) => channelType(type)?.capabilities.templates && !templateOn(composition, type))
  if (!open.length) return null
  const choose = (type: string) => {
    if (types.length > 1 && !composition.variants.peek().has(type)) composition.vary(type)
    composition.on(type).choosing.value = true
  }
  return (
    <div class="template-offer">
      <p>
        <Icon name="lock" size={16} />
        {t("template_only", { channels: names.format(open.map(channelName)) })}
      </p>
      <div class="buttons-line">
        {open.map((type) => (
          <Button key={type} icon="file" onClick={() => choose(type)}>
            {open.length > 1 || !current ? t("template_on", { channel: channelName(type) }) : t("template")}
          </Button>
        ))}
      </div>
    </div>
  )
}

function templateOn(composition: Composition, type: string): boolean {
  return composition.on(type).template.value !== null
}

/** The template that is sent, in place of what would be written. */
export function TemplateCard({ content, filled: { template, block } }: { content: Content; filled: Filled }) {
  return (
    <section class="template-card" aria-label={t("template_chosen")}>
      <strong>{template.name.replaceAll("_", " ")}</strong>
      <p dir="auto">{block.text}</p>
      <div class="buttons-line">
        <Button icon="edit" onClick={() => (content.choosing.value = true)}>
          {t("template_change")}
        </Button>
        <Button look="quiet" onClick={() => (content.template.value = null)}>
          {t("template_out")}
        </Button>
      </div>
    </section>
  )
}
