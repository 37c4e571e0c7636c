export interface Coordinates {
  latitude: number
  longitude: number
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`

/** How maps write a point into their links, the surest first; then two numbers with a comma. */
const SHAPES = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(`[?&](?:q|ll|query|center|destination)=${NUMBER},${NUMBER}`),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`#map=[\\d.]+/${NUMBER}/${NUMBER}`),
  new RegExp(`^geo:${NUMBER},${NUMBER}`),
  new RegExp(`^\\(?${NUMBER}\\s*[,;]\\s*${NUMBER}\\)?$`),
]

/** Finds a point of the earth in what was pasted: two numbers, or the link of a map. */
export function coordinates(pasted: string): Coordinates | null {
  const text = readable(pasted.trim())
  for (const shape of SHAPES) {
    const found = shape.exec(text)
    const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])]
    if (found && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
  }
  return null
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
