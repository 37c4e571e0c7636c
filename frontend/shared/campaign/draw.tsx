/**
 * Draws a campaign as visitors see it, for an editor: in a frame of its own, where a phone's size is a phone's to every rule
 * of the style. Nothing is told to anybody, and nothing takes the focus by itself; surveys and carousels can be gone through.
 */
import "@preact/signals"
import { render } from "preact"
import extrasSheet from "../../messenger/extras.css" with { type: "text" }
import placesSheet from "../../messenger/places.css" with { type: "text" }
import messengerSheet from "../../messenger/style.css" with { type: "text" }
import { CHAT, Icon } from "../../messenger/views/icon"
import { accentRoles } from "../colour"
import { type Phrase, pick, speaks } from "../i18n"
import type { MessageSetting } from "../message/words"
import messageSheet from "../message.css" with { type: "text" }
import type { Look } from "../wire"
import campaignSheet from "./campaign.css" with { type: "text" }
import { Campaign } from "./frame"
import type { CampaignKey, Hands } from "./hands"
import type { CampaignContent, CampaignKind, Item, Sender } from "./wire"

export interface Drawing {
  look: Look
  /** The teammate whose face it has; without one, the business itself. */
  sender?: Sender | null
  /** The business's name. */
  business: string
  size: "desktop" | "phone"
  /** Of the messenger's own words. */
  locale: string
  theme: "light" | "dark"
}

export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

type Words = { default: Record<CampaignKey, Phrase> }
const REST: Record<string, () => Promise<unknown>> = {
  en: () => import("../../messenger/words/rest/en.json"),
  id: () => import("../../messenger/words/rest/id.json"),
  "pt-BR": () => import("../../messenger/words/rest/pt-BR.json"),
  ru: () => import("../../messenger/words/rest/ru.json"),
  th: () => import("../../messenger/words/rest/th.json"),
  "zh-CN": () => import("../../messenger/words/rest/zh-CN.json"),
}
const FIRST: Record<string, () => Promise<unknown>> = {
  en: () => import("../../messenger/words/first/en.json"),
  id: () => import("../../messenger/words/first/id.json"),
  "pt-BR": () => import("../../messenger/words/first/pt-BR.json"),
  ru: () => import("../../messenger/words/first/ru.json"),
  th: () => import("../../messenger/words/first/th.json"),
  "zh-CN": () => import("../../messenger/words/first/zh-CN.json"),
}

const frames = new WeakMap<HTMLElement, HTMLElement>()

/**
 * Draws into `host`, over what was drawn there before; it takes the host's width, and is scaled to fit. Another `kind` or
 * place begins anew; other words in the same kind change what stands. Resolves once it is drawn.
 */
export async function drawCampaign(
  host: HTMLElement,
  kind: CampaignKind,
  content: CampaignContent,
  drawing: Drawing,
): Promise<void> {
  const tag = pick([drawing.locale], Object.keys(FIRST))
  const [first, rest] = (await Promise.all([FIRST[tag]?.(), REST[tag]?.()])) as [Words, Words]
  const say = speaks<CampaignKey>(tag, { ...first.default, ...rest.default })
  const root = rootIn(host)
  fit(host, drawing.size)
  dress(root, drawing)
  const item: Item = { id: "preview", campaign_id: "", kind, content, sender: drawing.sender ?? null, preview: true }
  const hands = handsOf(say, tag, drawing.business)
  render(
    <div class="app" lang={tag}>
      <span class="launcher" aria-hidden="true">
        <Icon d={CHAT} />
      </span>
      <div class="corner">
        <Campaign key={kind + JSON.stringify("place" in content && content.place)} item={item} hands={hands} />
      </div>
    </div>,
    root,
  )
}

function handsOf(say: Hands["say"], locale: string, business: string): Hands {
  const nothing = () => {}
  const words = say as MessageSetting["say"]
  return {
    say,
    setting: { say: words, locale, onReply: nothing },
    business,
    tell: nothing,
    press: nothing,
    reply: nothing,
    dismiss: nothing,
  }
}

/** A document of its own inside the host, with the messenger's style alone. */
function rootIn(host: HTMLElement): HTMLElement {
  const known = frames.get(host)
  if (known?.isConnected && host.contains(host.querySelector("iframe"))) return known
  const frame = document.createElement("iframe")
  frame.style.border = "0"
  frame.style.display = "block"
  frame.style.transformOrigin = "0 0"
  host.replaceChildren(frame)
  const page = frame.contentDocument as Document
  const view = frame.contentWindow as Window & typeof globalThis
  const shadow = page.body.attachShadow({ mode: "open" })
  shadow.adoptedStyleSheets = [messengerSheet, placesSheet, messageSheet, extrasSheet, campaignSheet].map((text) => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  const root = page.createElement("div")
  root.className = "root"
  shadow.append(root)
  // A link would leave the preview.
  shadow.addEventListener("click", (event) => (event.target as Element).closest("a") && event.preventDefault())
  frames.set(host, root)
  return root
}

/** As large as the screen that it stands for, scaled to the host's width. */
function fit(host: HTMLElement, size: Drawing["size"]): void {
  const frame = host.firstElementChild as HTMLElement
  const { width, height } = SIZES[size]
  const scale = Math.min(1, host.clientWidth / width)
  frame.style.width = `${width}px`
  frame.style.height = `${height}px`
  frame.style.transform = `scale(${scale})`
  host.style.height = `${height * scale}px`
}

/** The same that the messenger puts on its own root. */
function dress(root: HTMLElement, { look, theme }: Drawing): void {
  const roles = accentRoles((theme === "dark" && look.accent_dark) || look.accent, theme)
  root.dataset.theme = theme
  root.dataset.side = look.position
  for (const [role, colour] of Object.entries(roles)) root.style.setProperty(`--${role.replace("_", "-")}`, colour)
  root.style.setProperty("--x", `${look.offset_x}px`)
  root.style.setProperty("--y", `${look.offset_y}px`)
  root.style.setProperty("--font", look.font || "initial")
  root.ownerDocument.documentElement.style.background = theme === "dark" ? "#0b0e11" : "#f1f1ee"
}
