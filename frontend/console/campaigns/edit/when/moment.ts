/** A moment as a field for a day and an hour writes it, on this machine's clock. */
export function fieldOf(iso: string | null | undefined): string {
  if (!iso) return ""
  const at = new Date(iso)
  const two = (n: number) => String(n).padStart(2, "0")
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What such a field says as a moment; nothing while it is not complete. */
export function momentOf(field: string): string | null {
  const at = new Date(field)
  return Number.isNaN(Number(at)) ? null : at.toISOString()
}

/** An hour with its part as a clock shows it: 9.5 is `09:30`. */
export function clockOf(hour: number): string {
  const minutes = Math.round(hour * 60)
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}

export function hourOf(clock: string): number {
  const [hours = "9", minutes = "0"] = clock.split(":")
  return Number(hours) + Number(minutes) / 60
}
