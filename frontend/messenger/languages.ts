/** The messenger's languages. Words come in parts, each with the code that says them; English comes with it. */
import { type Catalogue, pick } from "../shared/i18n"
import { speak } from "./state"
import type en from "./words/first/en.json"

type Load = () => Promise<{ default: Catalogue }>

export interface Part {
  en: Catalogue
  others: Record<string, Load>
}

const first: Record<string, () => Promise<{ default: Record<keyof typeof en, unknown> }>> = {
  id: () => import("./words/first/id.json"),
  "pt-BR": () => import("./words/first/pt-BR.json"),
  ru: () => import("./words/first/ru.json"),
  th: () => import("./words/first/th.json"),
  "zh-CN": () => import("./words/first/zh-CN.json"),
}
const parts: Part[] = [{ en: {}, others: first as Record<string, Load> }]
let spoken = "en"

/** The language for this visitor: what the page asked for, else the page's own, else the browser's, else English. */
export function wishedLanguage(asked?: string): string {
  return pick([asked, document.documentElement.lang, ...navigator.languages], ["en", ...Object.keys(first)])
}

/** Speaks that language once its words are here; until then, and if they cannot be had, English. */
export async function useLanguage(tag: string): Promise<void> {
  spoken = tag
  const english = parts.map((part) => part.en)
  try {
    const found = await Promise.all(parts.map((part) => part.others[tag]?.()))
    if (spoken === tag) speak(tag, [...english, ...found.map((words) => words?.default ?? {})])
  } catch {
    speak("en", english)
    addEventListener("online", () => void useLanguage(spoken), { once: true })
  }
}

/** Adds the words of a part that was just fetched. */
export function learn(part: Part): Promise<void> {
  parts.push(part)
  return useLanguage(spoken)
}
