export const PATH = "/coupon-lists"
export const LIST = "/outreach/coupons"

export const STATES = ["free", "given", "used"] as const
export type CouponState = (typeof STATES)[number]

/** A list of codes, with how many are in each state. */
export interface CouponList {
  id: string
  name: string
  description?: string
  expires_at?: string | null
  counts?: Partial<Record<CouponState, number>>
  created_at: string
}

export interface Coupon {
  id: string
  code: string
  state: CouponState
  contact?: { id: string; name: string } | null
  given_at?: string | null
  used_at?: string | null
}
