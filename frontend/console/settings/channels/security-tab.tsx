import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { api } from "../../api"
import { Button } from "../../kit/button"
import { confirm, Dialog } from "../../kit/dialog"
import { Check, TextArea } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { Tabs } from "../../kit/tabs"
import { toastProblem } from "../../kit/toast"
import { Code, Once } from "../../parts/code"
import { Section } from "../../parts/section"
import { t as shared } from "../../parts/text"
import { can } from "../../shell/session"
import type { ChannelForm } from "./channel"
import { BOOT, EXAMPLES, type ExampleLanguage, LANGUAGES } from "./examples"
import { t } from "./text"

interface Props {
  form: ChannelForm
  onSecret: (on: boolean) => void
  children: ComponentChildren
}

/** Where the messenger may appear, and how a visitor proves who they are. */
export function SecurityTab({ form, onSecret, children }: Props) {
  return (
    <div class="narrow">
      <Origins form={form} />
      <SecretSection form={form} onSecret={onSecret} />
      {children}
    </div>
  )
}

function Origins({ form }: { form: ChannelForm }) {
  const { settings } = form.value
  const wrongLine = settings.allowed_origins.find(
    (line) => line.trim() && !/^https?:\/\/[^\s/]+\/?$/i.test(line.trim()),
  )
  const refused = settings.allowed_origins.map((_, at) => form.wrong(`settings.allowed_origins.${at}`)).find(Boolean)
  return (
    <Section title={t("origins")} lead={t("origins.lead")}>
      <TextArea
        label={t("origins.label")}
        hint={t("origins.hint")}
        placeholder="https://shop.example.com"
        rows={3}
        value={settings.allowed_origins.join("\n")}
        error={wrongLine ? t("origins.wrong", { line: wrongLine }) : refused}
        onInput={(text) => form.set({ settings: { ...settings, allowed_origins: text.split("\n") } })}
      />
    </Section>
  )
}

function SecretSection({ form, onSecret }: Omit<Props, "children">) {
  const { id, signed_identity, key } = form.value
  const secret = useSignal<string | null>(null)
  const make = async () => {
    if (signed_identity && !(await sure("again"))) return
    try {
      secret.value = (await api.post<{ secret: string }>(`/channels/${id}/secret`)).secret
      onSecret(true)
    } catch (error) {
      toastProblem(error)
    }
  }
  const remove = async () => {
    if (!(await sure("remove"))) return
    try {
      await api.remove(`/channels/${id}/secret`)
      onSecret(false)
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <Section title={t("secret")} lead={t("secret.lead")}>
      <p class={signed_identity ? "remark remark-good" : "remark remark-plain"}>
        <Icon name={signed_identity ? "check" : "info"} size={16} />
        {signed_identity ? t("secret.on") : t("secret.off")}
      </p>
      {can("channels") && (
        <div class="buttons-line">
          <Button icon="lock" onClick={() => void make()}>
            {signed_identity ? t("secret.again") : t("secret.make")}
          </Button>
          {signed_identity && (
            <Button look="danger" onClick={() => void remove()}>
              {t("secret.remove")}
            </Button>
          )}
        </div>
      )}
      <Check
        label={t("secret.only")}
        hint={t("secret.only_hint")}
        checked={form.value.settings.signed_in_only}
        disabled={!signed_identity || !can("channels")}
        onChange={(on) => form.set({ settings: { ...form.value.settings, signed_in_only: on } })}
      />
      <Examples channel={key} />
      {secret.value && (
        <Dialog
          title={t("secret.title")}
          size="medium"
          onClose={() => (secret.value = null)}
          foot={
            <Button look="primary" onClick={() => (secret.value = null)}>
              {shared("form.done")}
            </Button>
          }
        >
          <Once secret={secret.value} label={t("secret.title")} />
        </Dialog>
      )}
    </Section>
  )
}

function sure(what: "again" | "remove"): Promise<boolean> {
  return confirm({
    title: t(`secret.${what}_ask`),
    text: t(`secret.${what}_text`),
    action: t(`secret.${what}`),
    danger: true,
  })
}

/** How a server signs, in the languages that most shops are written in. */
function Examples({ channel }: { channel: string }) {
  const language = useSignal<ExampleLanguage>("python")
  return (
    <div class="lines">
      <p class="section-lead">{t("secret.keep")}</p>
      <Tabs
        label={t("secret.language")}
        tabs={LANGUAGES}
        current={language.value}
        onPick={(id) => (language.value = id as ExampleLanguage)}
        panel="secret-example"
      />
      <div id="secret-example" role="tabpanel" aria-label={t("secret.language")}>
        <Code text={EXAMPLES[language.value](channel)} label={t("secret.language")} />
      </div>
      <p class="section-lead">{t("secret.page")}</p>
      <Code text={BOOT(channel)} label={t("secret.page")} />
    </div>
  )
}
