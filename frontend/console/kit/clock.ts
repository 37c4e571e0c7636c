import { computed, signal } from "@preact/signals"

const skew = signal(0)

/** The server's time in milliseconds, a second at a time. */
export const now = signal(Date.now())

/** The same a quarter of a minute at a time, for lists. */
export const coarse = computed(() => Math.floor(now.value / 15_000) * 15_000)

/** The server's time at this moment. */
export function moment(): number {
  return Date.now() + skew.peek()
}

/** Learns how far this machine's clock is from the server's. */
export function setServerTime(iso: string): void {
  const off = Date.parse(iso) - Date.now()
  skew.value = Math.abs(off) > 2_000 ? off : 0
  now.value = moment()
}

export function startClock(): () => void {
  const timer = setInterval(() => {
    if (!document.hidden) now.value = moment()
  }, 1_000)
  const wake = () => {
    now.value = moment()
  }
  document.addEventListener("visibilitychange", wake)
  return () => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", wake)
  }
}
