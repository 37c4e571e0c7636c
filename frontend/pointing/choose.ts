/**
 * Says how to find an element again after the business has changed its site: by what its developers named first (ids, test
 * ids, names, labels, addresses), then by where it stands under something named. What a build made up is left out.
 */
import { isSeen, type Target, wordsOf } from "../shared/pointing/find"

/** What developers name things by for others to find, the most lasting first. */
const NAMES = [
  "data-testid",
  "data-test",
  "data-test-id",
  "data-qa",
  "data-cy",
  "id",
  "name",
  "aria-label",
  "href",
  "alt",
]
const MOST = 5
const DEEPEST = 8

export function choose(element: Element): Target {
  const found = [...named(element), ...underNamed(element), placed(element)].filter(Boolean)
  const unique = [...new Set(found)].filter((one) => onlyOne(one, element)).slice(0, MOST)
  return { selectors: unique.length ? unique : [placed(element)], text: wordsOf(element), tag: element.localName }
}

/** Whether a name looks as if a build or a library made it up: it will be another after the next. */
export function madeUp(name: string): boolean {
  return (
    /^:|:$|^(radix|headlessui|react-select|mui|ember|ext-gen|yui|svelte|css|sc|jsx|chakra|mantine)[-_:]/i.test(name) ||
    /^ember\d|\d{4,}/.test(name) ||
    /(?=[a-z]*\d)[0-9a-f]{8,}/i.test(name) ||
    name.split(/[-_\s]/).some(isMixed)
  )
}

/** Letters and digits, or capitals within, in a disorder that nobody types. */
function isMixed(word: string): boolean {
  const turns = word.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0
  return word.length >= 5 && turns >= 2
}

function* named(element: Element): Generator<string> {
  for (const name of NAMES) {
    const value = element.getAttribute(name)
    if (!value || value.length > 200 || (name === "id" && madeUp(value)) || (name === "href" && /^#?$/.test(value)))
      continue
    yield `${element.localName}[${name}="${CSS.escape(value)}"]`
  }
  const classes = [...element.classList].filter((one) => !madeUp(one)).slice(0, 3)
  if (classes.length) yield element.localName + classes.map((one) => `.${CSS.escape(one)}`).join("")
}

/** Under the nearest thing around it that has a name of its own. */
function* underNamed(element: Element): Generator<string> {
  let around = element.parentElement
  for (let depth = 0; around && around !== document.body && depth < DEEPEST; depth++, around = around.parentElement) {
    for (const outer of named(around)) {
      if (document.querySelectorAll(outer).length !== 1) continue
      for (const inner of named(element)) yield `${outer} ${inner}`
      yield `${outer} > ${path(element, around)}`
      return
    }
  }
}

function placed(element: Element): string {
  return element === document.body ? "body" : `body > ${path(element, document.body)}`
}

function path(element: Element, from: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at && at !== from; at = at.parentElement) steps.unshift(step(at))
  return steps.join(" > ")
}

function step(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === element.localName)
  return same.length > 1 ? `${element.localName}:nth-of-type(${same.indexOf(element) + 1})` : element.localName
}

function onlyOne(selector: string, element: Element): boolean {
  const seen = [...document.querySelectorAll(selector)].filter(isSeen)
  return seen.length === 1 && seen[0] === element
}
