import type { TemplateBlock } from "../../../shared/wire"
import type { ApprovedTemplate } from "../../wire"

const PLACE = /\{\{\s*([^{}\s]+)\s*\}\}/g

const NUMBER = /^\d+$/

/** The places of a text, each once: numbered ones by number, named ones in the order in which they stand. */
export function places(text = ""): string[] {
  const found = [...new Set([...text.matchAll(PLACE)].map((one) => one[1] as string))]
  return found.every((one) => NUMBER.test(one)) ? found.sort((a, b) => Number(a) - Number(b)) : found
}

/** What was filled in: the head's places or its file, the body's places, the ends of the buttons' links. */
export interface Filling {
  header: readonly string[]
  body: readonly string[]
  buttons: readonly string[]
}

/** One place to fill in, and where it stands. */
export interface Gap {
  part: keyof Filling
  at: number
  kind: "head" | "file" | "body" | "link"
  title?: string
  /** What the place is called, where it has more than a number. */
  name?: string
}

function gap(part: "header" | "body", kind: "head" | "body"): (name: string, at: number) => Gap {
  return (name, at) => ({ part, at, kind, ...(NUMBER.test(name) ? {} : { name }) })
}

/** All that has to be filled in before a template can go. */
export function gaps({ header, header_kind, body, buttons = [] }: ApprovedTemplate): Gap[] {
  const head: Gap[] = header_kind
    ? [{ part: "header", at: 0, kind: "file" }]
    : places(header).map(gap("header", "head"))
  const links = buttons.flatMap((button, at): Gap[] =>
    places(button.url).length ? [{ part: "buttons", at, kind: "link", title: button.title ?? "" }] : [],
  )
  return [...head, ...places(body).map(gap("body", "body")), ...links]
}

function put(text: string, values: readonly string[]): string {
  const names = places(text)
  return text.replace(PLACE, (whole, name: string) => values[names.indexOf(name)]?.trim() || whole)
}

/** How the template reads with what is filled in so far; open places stay as they are written. */
export function reads(template: ApprovedTemplate, { header, body }: Filling): string {
  const head = template.header_kind ? "" : put(template.header ?? "", header)
  return [head, put(template.body ?? "", body), template.footer].filter(Boolean).join("\n\n")
}

/** The block that is sent. */
export function filled(template: ApprovedTemplate, filling: Filling): TemplateBlock {
  const trimmed = (values: readonly string[]) => values.map((value) => value.trim())
  return {
    type: "template",
    name: template.name,
    language: template.language,
    header: trimmed(filling.header),
    body: trimmed(filling.body),
    buttons: trimmed(filling.buttons),
    text: reads(template, filling),
  }
}

/** Nothing filled in yet. */
export function nothing(template: ApprovedTemplate): Filling {
  const of = (part: keyof Filling) => gaps(template).filter((gap) => gap.part === part)
  const links = of("buttons").length ? (template.buttons ?? []).map(() => "") : []
  return { header: of("header").map(() => ""), body: of("body").map(() => ""), buttons: links }
}
