import { Button, IconButton } from "../../kit/button"
import { TextArea, TextField } from "../../kit/field"
import type { WebSettings } from "../wire"
import { t } from "./text"

const MOST = 5

interface Props {
  settings: WebSettings
  language: string
  onChange: (change: Partial<WebSettings>) => void
  wrong: (field: string) => string | undefined
}

/** What the messenger's first page says in one language, and what visitors can begin with. */
export function GreetingFields({ settings, language, onChange, wrong }: Props) {
  const greeting = settings.greeting[language] ?? { title: "", text: "" }
  const put = (change: Partial<typeof greeting>) =>
    onChange({ greeting: { ...settings.greeting, [language]: { ...greeting, ...change } } })
  return (
    <>
      <TextField
        label={t("greeting.title")}
        value={greeting.title}
        maxLength={80}
        placeholder={t("greeting.title_example")}
        error={wrong(`greeting.${language}.title`)}
        onInput={(title) => put({ title })}
      />
      <TextArea
        label={t("greeting.text")}
        value={greeting.text}
        maxLength={300}
        rows={2}
        placeholder={t("greeting.text_example")}
        error={wrong(`greeting.${language}.text`)}
        onInput={(text) => put({ text })}
      />
    </>
  )
}

/** Questions that a visitor can ask with one press. */
export function StarterFields({ settings, language, onChange, wrong }: Props) {
  const starters = settings.starters[language] ?? []
  const put = (list: string[]) => onChange({ starters: { ...settings.starters, [language]: list } })
  return (
    <div class="starters">
      {starters.map((text, at) => (
        <div key={at} class="starters-line">
          <TextField
            label={t("starters.nth", { n: at + 1 })}
            quietLabel
            value={text}
            maxLength={80}
            error={wrong(`starters.${language}.${at}`)}
            onInput={(value) => put(starters.map((one, place) => (place === at ? value : one)))}
          />
          <IconButton
            icon="up"
            label={t("starters.up", { n: at + 1 })}
            off={at === 0 && t("starters.first")}
            onClick={() => put(swapped(starters, at, at - 1))}
          />
          <IconButton
            icon="cross"
            label={t("starters.remove", { n: at + 1 })}
            onClick={() => put(starters.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" off={starters.length >= MOST && t("starters.most")} onClick={() => put([...starters, ""])}>
          {t("starters.add")}
        </Button>
      </div>
    </div>
  )
}

function swapped(list: readonly string[], one: number, other: number): string[] {
  const next = [...list]
  ;[next[one], next[other]] = [list[other] as string, list[one] as string]
  return next
}
