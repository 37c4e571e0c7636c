import { safeHref } from "../../../shared/links"
import { adopt } from "../../kit/adopt"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { fullWhen, shortWhen } from "../../kit/time"
import { usePages } from "../../parts/pages"
import { t } from "../../text"
import type { ContactEvent } from "../../wire"
import { Bones } from "../bones"
import { Section } from "../view"
import sheet from "./happened.css" with { type: "text" }
import { say } from "./words"

adopt(sheet)

const SHOWN = 6

export interface HappenedProps {
  contact: string
}

/** The pages they saw and what they did, the newest first, each with its properties. */
export function Happened({ contact }: HappenedProps) {
  const pages = usePages<ContactEvent>(`/contacts/${contact}/events`, { limit: SHOWN })
  const { data, error, problem } = pages
  return (
    <Section title={say("title")}>
      {!data && !error && <Bones />}
      {(error || problem || data?.length === 0) && (
        <p class="part-none">{error || problem ? t("contact.not_loaded") : say("nothing_yet")}</p>
      )}
      {data && data.length > 0 && (
        <ol class="facts">
          {data.map((event) => (
            <li key={event.id} class="fact fact-time">
              <time dateTime={event.at} title={fullWhen(event.at)}>
                {shortWhen(event.at, coarse.value)}
              </time>
              <One event={event} />
            </li>
          ))}
        </ol>
      )}
      {pages.next && (
        <Button look="quiet" class="happened-more" busy={pages.busy} onClick={() => void pages.more()}>
          {say("more")}
        </Button>
      )}
    </Section>
  )
}

/** Tells a program which thing it is, and a person nothing. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PAGE_NAMES = new Set(["page", "page_viewed", "page_view"])

function One({ event }: { event: ContactEvent }) {
  const all = Object.entries(event.properties ?? {}).filter(([, value]) => value !== "" && !UUID.test(String(value)))
  const { text, href } = said(event)
  if (!all.length) return <span class="fact-value">{text}</span>
  return (
    <details class="happened">
      <summary class="fact-value">{text}</summary>
      <dl class="happened-properties">
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{name.replaceAll("_", " ")}</dt>
            <dd dir="auto">
              {name === "url" && href ? (
                <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                  {shown(value)}
                </a>
              ) : (
                shown(value)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value)
}

/** What happened in one line. */
function said(event: ContactEvent): { text: string; href: string | null } {
  const word = (name: string) => {
    const value = event.properties?.[name]
    return typeof value === "string" && value ? value : null
  }
  if (PAGE_NAMES.has(event.name)) {
    const url = word("url")
    const title = word("title") ?? (url ? shortUrl(url) : say("a_page"))
    return { text: say("viewed", { title }), href: url && safeHref(url) }
  }
  const through = event.name === "came_through" ? (word("entry_point") ?? word("ref") ?? word("source")) : null
  if (through) return { text: say("came", { where: through }), href: null }
  const details = Object.values(event.properties ?? {})
    .filter((value) => typeof value !== "object" && value !== "" && !UUID.test(String(value)))
    .join(", ")
  const name = event.name.replaceAll("_", " ")
  return { text: [name[0]?.toUpperCase() + name.slice(1), details].filter(Boolean).join(": "), href: null }
}

function shortUrl(url: string): string {
  try {
    const { pathname, host } = new URL(url)
    return pathname === "/" ? host : pathname
  } catch {
    return url
  }
}
