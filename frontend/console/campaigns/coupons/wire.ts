export const PATH = "/coupon-lists"
export const LIST = "/outreach/coupons"

export const STATES = ["free", "given", "used"] as const
export type CouponState = (typeof STATES)[number]

/** A list of codes, with how many are in each state; `low` when it may soon be empty. */
export interface CouponList {
  id: string
  name: string
  description?: string
  created_at: string
  expires_at?: string | null
  archived_at?: string | null
  free: number
  given: number
  used: number
  value?: number
  low?: boolean
}

export interface Coupon {
  code: string
  state: CouponState
  contact_id?: string | null
  contact_name?: string
  campaign_id?: string | null
  given_at?: string | null
  used_at?: string | null
  value?: number | null
}

/** What adding codes came to: those that could not be taken, one by one. */
export interface Added {
  coupon_list: CouponList
  added: number
  refused: { code: string; why: string }[]
}
