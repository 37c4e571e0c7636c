import { useSignal } from "@preact/signals"
import { render } from "preact"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import messengerSheet from "../../../messenger/style.css" with { type: "text" }
import firstWords from "../../../messenger/words/first/en.json"
import { accentRoles } from "../../../shared/colour"
import { speaks, type Words } from "../../../shared/i18n"
import { adopt } from "../../kit/adopt"
import { classes } from "../../kit/classes"
import { Icon } from "../../kit/icon"
import type { IconName } from "../../kit/icons"
import { theme as ownTheme } from "../../shell/theme"
import type { WebSettings } from "../wire"
import sheet from "./preview.css" with { type: "text" }
import { Drawing } from "./preview-drawing"
import frame from "./preview-frame.css" with { type: "text" }
import { t } from "./text"

adopt(sheet)

type FirstKey = keyof typeof firstWords
export type Say = Words<FirstKey>

const others: Record<string, () => Promise<{ default: unknown }>> = {
  id: () => import("../../../messenger/words/first/id.json"),
  "pt-BR": () => import("../../../messenger/words/first/pt-BR.json"),
  ru: () => import("../../../messenger/words/first/ru.json"),
  th: () => import("../../../messenger/words/first/th.json"),
  "zh-CN": () => import("../../../messenger/words/first/zh-CN.json"),
}

/** The messenger's own words of a language, English until they are here. */
function useSay(tag: string): Say {
  const say = useSignal<Say>(speaks("en", firstWords))
  useEffect(() => {
    let on = true
    const load = others[tag]
    void (load ? load() : Promise.resolve({ default: firstWords })).then(({ default: words }) => {
      if (on) say.value = speaks(tag, { ...firstWords, ...(words as typeof firstWords) })
    })
    return () => {
      on = false
    }
  }, [tag, say])
  return say.value
}

interface Props {
  name: string
  settings: WebSettings
  /** The language in which it is shown. */
  language: string
}

/** The messenger as visitors will see it, in its own style sheet: light or dark, beside a page or on a phone. */
export function MessengerPreview({ name, settings, language }: Props) {
  const wish = settings.look.theme === "auto" ? (ownTheme.value === "dark" ? "dark" : "light") : settings.look.theme
  const chosen = useSignal<"light" | "dark" | null>(null)
  const phone = useSignal(false)
  const say = useSay(language)
  const theme = chosen.value ?? wish
  return (
    <div class="look-preview">
      <div class="look-tools" role="toolbar" aria-label={t("preview.tools")}>
        <span class="look-tools-name">{t("preview.title")}</span>
        <Tool icon="sun" label={t("preview.light")} on={theme === "light"} run={() => (chosen.value = "light")} />
        <Tool icon="moon" label={t("preview.dark")} on={theme === "dark"} run={() => (chosen.value = "dark")} />
        <span class="look-tools-line" />
        <Tool icon="auto" label={t("preview.desktop")} on={!phone.value} run={() => (phone.value = false)} />
        <Tool icon="phone" label={t("preview.phone")} on={phone.value} run={() => (phone.value = true)} />
      </div>
      <Stage name={name} settings={settings} language={language} theme={theme} phone={phone.value} say={say} />
    </div>
  )
}

interface ToolProps {
  icon: IconName
  label: string
  on: boolean
  run: () => void
}

function Tool({ icon, label, on, run }: ToolProps) {
  return (
    <button
      type="button"
      class={classes("look-tool", on && "look-tool-on")}
      aria-label={label}
      aria-pressed={on}
      data-tip={label}
      onClick={run}
    >
      <Icon name={icon} size={16} />
    </button>
  )
}

export interface StageProps extends Props {
  theme: "light" | "dark"
  phone: boolean
  say: Say
}

/** Draws into a shadow root, where the messenger's style sheet meets nothing of ours. */
function Stage(props: StageProps) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shadow = host.current?.attachShadow({ mode: "open" })
    if (!shadow) return
    shadow.adoptedStyleSheets = [messengerSheet, frame].map((text) => {
      const one = new CSSStyleSheet()
      one.replaceSync(text)
      return one
    })
    const root = document.createElement("div")
    root.className = "root"
    shadow.append(root)
  }, [])
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot?.firstElementChild as HTMLElement | null
    if (!root) return
    dress(root, props)
    render(<Drawing {...props} />, root)
  })
  return (
    <div
      class={classes("look-stage", props.phone && "look-phone")}
      data-theme={props.theme}
      role="img"
      aria-label={t("preview.label", { name: props.name })}
    >
      <div ref={host} class="look-host" inert />
    </div>
  )
}

/** The same that the messenger puts on its own root. */
function dress(root: HTMLElement, { settings: { look }, theme, phone }: StageProps): void {
  const roles = accentRoles((theme === "dark" && look.accent_dark) || look.accent, theme)
  root.dataset.theme = theme
  root.dataset.side = look.position
  for (const [role, colour] of Object.entries(roles)) root.style.setProperty(`--${role.replace("_", "-")}`, colour)
  root.style.setProperty("--x", `${phone ? 0 : look.offset_x}px`)
  root.style.setProperty("--y", `${phone ? 0 : look.offset_y}px`)
  root.style.setProperty("--font", look.font || "initial")
  root.dataset.phone = String(phone)
}
