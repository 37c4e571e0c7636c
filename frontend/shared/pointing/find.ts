/** Finds an element of the business's own page again, by the selectors that were noted when it was pointed at. */

export interface Target {
  /** From the most to the least lasting. */
  selectors: string[]
  /** What it said then. */
  text?: string
  tag?: string
}

const MOST_WORDS = 80

/** The element, by the first selector that finds exactly one that is seen; what it says decides among several. */
export function find({ selectors, text, tag }: Target, within: ParentNode = document): Element | null {
  for (const selector of selectors) {
    const seen = [...all(selector, within)].filter((one) => isSeen(one) && (!tag || one.localName === tag))
    const same = text ? seen.filter((one) => wordsOf(one) === text) : seen
    // A place in the structure alone may have become another thing's: there the words have to be the same.
    const sure = seen.length === 1 && !byPlace(selector) ? seen : same
    if (sure.length === 1) return sure[0] as Element
  }
  return null
}

/** Whether a selector goes by where an element stands. */
export function byPlace(selector: string): boolean {
  return /[>:]/.test(selector.replace(/"(\\.|[^"])*"|\\./g, ""))
}

/** What an element says, or is called where it says nothing. */
export function wordsOf(element: Element): string {
  const said = element.textContent || element.getAttribute("aria-label") || element.getAttribute("placeholder") || ""
  return said.replace(/\s+/g, " ").trim().slice(0, MOST_WORDS)
}

export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible"
}

function all(selector: string, within: ParentNode): Iterable<Element> {
  try {
    return within.querySelectorAll(selector)
  } catch {
    return []
  }
}
