import type { Variant } from "../../wire"

/** The part of everybody that each version gets, from 0 to 1; what is kept out to compare with is not among them. */
export function sharesOf(variants: readonly Variant[], control: number): number[] {
  const weights = variants.map(({ weight }) => weight ?? 1)
  const all = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((one) => (all ? (one / all) * (1 - control) : 0))
}

/** As many people as a share is of so many: whole people, of whom nobody is counted twice. */
export function headsOf(shares: readonly number[], people: number): number[] {
  let before = 0
  let sum = 0
  return shares.map((share) => {
    sum += share
    const until = Math.round(sum * people)
    const heads = until - before
    before = until
    return heads
  })
}
