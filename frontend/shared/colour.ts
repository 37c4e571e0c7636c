/** Colours that stay readable whatever accent a business chooses: contrasts as WCAG 2 counts them. */

export type Rgb = readonly [number, number, number]

/** Reads #rgb or #rrggbb; anything else is null. */
export function parse(hex: string): Rgb | null {
  const digits = hex.replace(/^#?(.)(.)(.)$/, "$1$1$2$2$3$3").replace("#", "")
  const value = /^[0-9a-f]{6}$/i.test(digits) ? Number.parseInt(digits, 16) : null
  return value === null ? null : [value >> 16, (value >> 8) & 255, value & 255]
}

export function hex(colour: Rgb): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`
}

/** `amount` of the second colour in the first, from 0 to 1. */
export function mix(one: Rgb, other: Rgb, amount: number): Rgb {
  return one.map((value, at) => value + ((other[at] as number) - value) * amount) as unknown as Rgb
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]

/** The colour moved towards black or white, whichever the ground needs, until it reads at `ratio` on it. */
export function legible(colour: Rgb, ground: Rgb, ratio = 4.5): Rgb {
  const towards = contrast(ground, BLACK) > contrast(ground, WHITE) ? BLACK : WHITE
  for (let step = 0; step <= 20; step++) {
    const tried = mix(colour, towards, step / 20)
    if (contrast(tried, ground) >= ratio) return tried
  }
  return towards
}

/** White where it reads on this colour, else a near-black of the same hue. */
export function textOn(colour: Rgb): Rgb {
  return contrast(colour, WHITE) >= 4.5 ? WHITE : legible(mix(colour, BLACK, 0.85), colour)
}

/** The accent's roles for one theme: the accent as a ground, the text on it, the accent as text, its soft ground. */
export interface AccentRoles {
  accent: string
  accent_strong: string
  on_accent: string
  accent_text: string
  accent_soft: string
}

const SURFACE: Record<"light" | "dark", Rgb> = { light: WHITE, dark: [0x16, 0x1b, 0x21] }
const PAGE: Record<"light" | "dark", Rgb> = { light: [0xf8, 0xf8, 0xf6], dark: [0x16, 0x1b, 0x21] }
const DEFAULT: Rgb = [0x0d, 0x76, 0x6e]

/** The roles that a business's accent gives in a theme. As a ground it is its own colour, unless none could see it. */
export function accentRoles(accent: string, theme: "light" | "dark"): AccentRoles {
  const asked = parse(accent) ?? DEFAULT
  const ground = legible(asked, PAGE[theme], 1.25)
  const on = textOn(ground)
  const soft = mix(SURFACE[theme], ground, theme === "light" ? 0.1 : 0.2)
  return {
    accent: hex(ground),
    accent_strong: hex(mix(ground, on, 0.14)),
    on_accent: hex(on),
    accent_text: hex(legible(ground, soft)),
    accent_soft: hex(soft),
  }
}
