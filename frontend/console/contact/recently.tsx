import { safeHref } from "../../shared/links"
import type { Page } from "../../shared/wire"
import { api } from "../api"
import { coarse } from "../kit/clock"
import { useLoad } from "../kit/load"
import { Bone } from "../kit/skeleton"
import { fullWhen, shortWhen } from "../kit/time"
import { t } from "../text"
import type { ContactEvent } from "../wire"
import { Section } from "./view"

const SHOWN = 6

/** The pages they saw and what they did, the newest first. */
export function Recently({ contact }: { contact: string }) {
  const { data, error } = useLoad(
    (signal) => api.get<Page<ContactEvent>>(`/contacts/${contact}/events`, { query: { limit: SHOWN }, signal }),
    [contact],
  )
  return (
    <Section title={t("contact.recently")}>
      {!data && !error && <Bones />}
      {(error || data?.items.length === 0) && (
        <p class="part-none">{error ? t("contact.not_loaded") : t("contact.nothing_yet")}</p>
      )}
      {data && data.items.length > 0 && (
        <ol class="facts">
          {data.items.slice(0, SHOWN).map((event) => (
            <li key={event.id} class="fact fact-time">
              <time dateTime={event.at} title={fullWhen(event.at)}>
                {shortWhen(event.at, coarse.value)}
              </time>
              <What event={event} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

export function Bones() {
  return (
    <div class="part-bones" aria-busy="true">
      <Bone width="84%" />
      <Bone width="66%" />
      <Bone width="74%" />
    </div>
  )
}

/** Tells a program which thing it is, and a person nothing. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const PAGE_NAMES = new Set(["page", "page_viewed", "page_view"])

function What({ event }: { event: ContactEvent }) {
  const word = (name: string) => {
    const value = event.properties?.[name]
    return typeof value === "string" && value ? value : null
  }
  if (PAGE_NAMES.has(event.name)) {
    const url = word("url")
    const title = word("title") ?? (url ? shortUrl(url) : t("contact.a_page"))
    const href = url && safeHref(url)
    const text = t("contact.viewed", { title })
    return href ? (
      <a class="fact-value" href={href} target="_blank" rel="noopener noreferrer nofollow">
        {text}
      </a>
    ) : (
      <span class="fact-value">{text}</span>
    )
  }
  const through = event.name === "came_through" ? (word("entry_point") ?? word("ref") ?? word("source")) : null
  if (through) return <span class="fact-value">{t("contact.came", { where: through })}</span>
  const details = Object.values(event.properties ?? {})
    .filter((value) => typeof value !== "object" && !UUID.test(String(value)))
    .join(", ")
  const name = event.name.replaceAll("_", " ")
  return <span class="fact-value">{[name[0]?.toUpperCase() + name.slice(1), details].filter(Boolean).join(": ")}</span>
}

function shortUrl(url: string): string {
  try {
    const { pathname, host } = new URL(url)
    return pathname === "/" ? host : pathname
  } catch {
    return url
  }
}
