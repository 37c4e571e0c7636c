// The last step of the messenger's build. What esbuild bundled is minified once more; what its files hand to each other
// keeps one short name in all of them; and one hash of everything is in each file's name, since a name that is always
// the same costs nothing after its first. Equal sources give equal bytes: the minifier's version is in the lock.
import { createHash } from "node:crypto"
import { minify } from "terser"

const OPTIONS = {
  module: true,
  ecma: 2020,
  // Little is joined or put in place of a call: what is said in one way compresses better.
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, inline: 1, sequences: false },
  format: { comments: false },
}

/** `import{a,b as c}` or `export{…}`: what it is, and its pairs of names. The name that others know is `outer`. */
const LISTS = /\b(?<kind>import|export)\{(?<list>[^}]*)\}/g

function lists(text) {
  return [...text.matchAll(LISTS)].map(([, kind, list]) => {
    const pairs = list.split(",").map((pair) => pair.split(" as "))
    return { kind, pairs: pairs.map(([one, other = one]) => (kind === "import" ? [one, other] : [other, one])) }
  })
}

function cacheOf(pairs, shortOf) {
  const known = pairs.filter(([outer]) => shortOf[outer])
  return { vars: { props: Object.fromEntries(known.map(([outer, inner]) => [`$${inner}`, shortOf[outer]])) } }
}

/** The same lists by the short names. */
function relisted(text, shortOf) {
  return text.replace(LISTS, (_, kind, list) => {
    const all = list.split(",").map((pair) => {
      const [one, other = one] = pair.split(" as ")
      const [outer, inner] = kind === "import" ? [one, other] : [other, one]
      const short = shortOf[outer] ?? outer
      if (short === inner) return inner
      return kind === "import" ? `${short} as ${inner}` : `${inner} as ${short}`
    })
    return `${kind}{${all.join(",")}}`
  })
}

/** Minifies the files, given as texts by their names. `hub` is the one that the others import from, by short names. */
async function minified(texts, hub) {
  const small = async (text, nameCache) => (await minify(text, { ...OPTIONS, nameCache })).code
  const first = await small(texts[hub], {})
  const shortOf = Object.fromEntries(lists(first).flatMap(({ pairs }) => pairs))
  const done = { [hub]: relisted(first, shortOf) }
  for (const [name, text] of Object.entries(texts)) {
    const pairs = lists(text).flatMap(({ kind, pairs }) => (kind === "import" ? pairs : []))
    if (name !== hub) done[name] = relisted(await small(text, cacheOf(pairs, shortOf)), shortOf)
  }
  return { done, shortOf }
}

/** `named` gives each file its name, without what makes it unique. Answers texts by names, and both kinds of names. */
export async function finish(texts, hub, named) {
  const { done, shortOf } = await minified(texts, hub)
  const renamed = (text, nameOf) => Object.keys(texts).reduce((now, old) => now.replaceAll(old, nameOf(old)), text)
  const whole = Object.keys(texts).map((name) => `${named(name)} ${renamed(done[name], named)}`)
  const hash = createHash("sha256").update(whole.sort().join("\n")).digest("hex").slice(0, 8)
  const nameOf = (old) => `${named(old)}-${hash}.js`
  const files = Object.entries(done).map(([old, text]) => [nameOf(old), renamed(text, nameOf)])
  return { files, nameOf, shortOf }
}
