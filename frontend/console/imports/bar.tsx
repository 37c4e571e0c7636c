/** How far something is. */
export function Bar({ label, done, of }: { label: string; done: number; of: number }) {
  return <progress class="import-bar" aria-label={label} value={of ? Math.min(done / of, 1) : 1} max={1} />
}
