/** The messenger's icons: a grid of 24 units, drawn at 20 px with a stroke of 1.7. Decoration: the owner has the name. */
export const CHAT = "M4.5 5.5h15v11h-7.2l-4.3 3.6v-3.6H4.5z"
export const DOWN = "M5.5 9.5 12 16l6.5-6.5"
export const CROSS = "M6 6l12 12M18 6 6 18"
export const BACK = "M14.5 5.5 8 12l6.5 6.5"
export const NEXT = "M9.5 6.5 15 12l-5.5 5.5"
export const SEND = "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5"
export const HOME = "M4.5 11 12 4.5l7.5 6.5v8.5h-5v-5h-5v5h-5z"
export const CLOUD = "M7 18.5a4 4 0 0 1-.4-8A5.5 5.5 0 0 1 17 9.6a4.5 4.5 0 0 1 .3 8.9zM4 4l16 16"
export const ALERT = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 8v4.8M12 16v.2"
export const KEY = "M14.5 14a5 5 0 1 0-4.6-3.2L4 16.7V20h3.3v-2.4h2.4v-2.4l1.5-1.6c1 .3 2.2.5 3.3.4zM16 8.2v.1"

export function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
