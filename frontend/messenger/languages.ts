/** The messenger's languages. Words come in parts, each beside the code that says them; none is drawn before its words. */
import { type Catalogue, pick } from "../shared/i18n"
import { speak } from "./state"

/** The words of one part, by language. */
export type Part = Record<string, () => Promise<{ default: unknown }>>

const AGAIN_MS = 4_000

const first: Part = {
  en: () => import("./words/first/en.json"),
  id: () => import("./words/first/id.json"),
  "pt-BR": () => import("./words/first/pt-BR.json"),
  ru: () => import("./words/first/ru.json"),
  th: () => import("./words/first/th.json"),
  "zh-CN": () => import("./words/first/zh-CN.json"),
}
const parts = [first]
let wished = "en"

/** The language for this visitor: what the page asked for, else the page's own, else the browser's, else English. */
export function wishedLanguage(asked?: string): string {
  return pick([asked, document.documentElement.lang, ...navigator.languages], Object.keys(first))
}

/** Speaks that language once its words are here, English where they cannot be had; it ends when something is spoken. */
export async function useLanguage(tag: string): Promise<void> {
  wished = tag
  for (const spoken of [tag, "en"]) {
    try {
      const found = await Promise.all(parts.map((part) => part[spoken]?.()))
      if (wished === tag) speak(spoken, found.map((words) => words?.default) as Catalogue[])
      if (spoken !== tag) addEventListener("online", () => void useLanguage(wished), { once: true })
      return
    } catch {
      // The next is tried.
    }
  }
  await new Promise((done) => setTimeout(done, AGAIN_MS))
  await useLanguage(wished)
}

/** Adds the words of a part that was just fetched. */
export function learnPart(part: Part): Promise<void> {
  parts.push(part)
  return useLanguage(wished)
}
