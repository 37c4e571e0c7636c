import { later } from "../../../shared/message/later"
import { channelName } from "../../inbox/channel"
import { Button } from "../../kit/button"
import { TextField } from "../../kit/field"
import { MenuButton } from "../../kit/menu"
import { Tabs } from "../../kit/tabs"
import { Section } from "../../parts/section"
import type { ChannelRef } from "../../wire"
import { Blocks } from "./blocks"
import type { Composition } from "./content"
import { messageLike } from "./examples"
import type { TopicTemplateProps } from "./template"
import { OfferTemplates, TemplateCard } from "./templates"
import { t } from "./text"
import { called, type Topic } from "./wire"

const GENERAL = "*"

const TopicTemplate = later<TopicTemplateProps>(() => import("./template").then((module) => module.TopicTemplate))

interface Props {
  composition: Composition
  goes: readonly ChannelRef[]
  topic: Topic
}

/** What the message says: in general, and in place of it on channels of a type. */
export function Editor({ composition, goes, topic }: Props) {
  const types = [...new Set(goes.map(({ type }) => type))]
  const varied = [...composition.variants.value.keys()]
  const side = composition.side.value
  const current = varied.includes(side) ? side : GENERAL
  const content = current === GENERAL ? composition.general : composition.on(current)
  const open = types.filter((type) => !varied.includes(type))
  return (
    <Section title={t("content")} lead={t("content_lead")}>
      {(varied.length > 0 || types.length > 1) && (
        <div class="compose-sides">
          {varied.length > 0 && (
            <Tabs
              label={t("contents")}
              tabs={[GENERAL, ...varied].map((id) => ({ id, label: id === GENERAL ? t("general") : channelName(id) }))}
              current={current}
              panel="content"
              onPick={(id) => composition.write(id === GENERAL ? "" : id)}
            />
          )}
          {open.length > 0 && types.length > 1 && (
            <MenuButton
              label={t("vary")}
              words={t("vary")}
              look="quiet"
              items={open.map((type) => ({
                label: channelName(type),
                run: () => composition.vary(type),
              }))}
            />
          )}
        </div>
      )}
      <div id="content" class="lines">
        {types.includes("email") && (current === GENERAL || current === "email") && (
          <TextField
            label={t("subject")}
            hint={t("subject_hint")}
            maxLength={200}
            value={composition.subject.value}
            onInput={(subject) => (composition.subject.value = subject)}
          />
        )}
        {content.template.value ? (
          <TemplateCard content={content} filled={content.template.value} />
        ) : (
          <Blocks key={current} content={content} example={messageLike(topic.key)} />
        )}
        <OfferTemplates composition={composition} current={current === GENERAL ? null : current} types={types} />
        {current !== GENERAL && (
          <Button look="quiet" icon="undo" class="compose-unvary" onClick={() => composition.unvary(current)}>
            {t("unvary", { channel: channelName(current) })}
          </Button>
        )}
      </div>
      {content.choosing.value && (
        <TopicTemplate
          channels={goes.filter(({ type }) => type === current || types.length === 1).map(({ id }) => id)}
          topic={called(topic)}
          before={content.template.value}
          onDone={(filled) => {
            content.template.value = filled
            content.choosing.value = false
          }}
          onClose={() => (content.choosing.value = false)}
        />
      )}
    </Section>
  )
}
