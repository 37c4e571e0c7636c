/** Drawings of our own for the apps, none of them anybody's mark, and the few signs that the phone needs. */
import type { ComponentChildren } from "preact"

const APPS: Record<string, ComponentChildren> = {
  whatsapp: (
    <>
      <path d="M5 6.5h14v9H11l-4 3v-3H5z" />
      <path d="m9 11 2 2 4-4" />
    </>
  ),
  messenger: (
    <>
      <path d="M4 5h11v7H9l-3 2.4V12H4z" />
      <path d="M18 9h2v7h-2v2.4L15 16h-4" />
    </>
  ),
  instagram: (
    <>
      <rect x="4.5" y="4.5" width="15" height="15" rx="2" />
      <path d="M12 15.8s-3.6-2-3.6-4.4a1.9 1.9 0 0 1 3.6-.8 1.9 1.9 0 0 1 3.6.8c0 2.4-3.6 4.4-3.6 4.4z" />
    </>
  ),
  telegram: (
    <>
      <rect x="5" y="8" width="14" height="10" rx="3" />
      <path d="M12 8V5M9.5 12v1.6M14.5 12v1.6M3 12v3M21 12v3" />
    </>
  ),
  sms: (
    <>
      <path d="M4 6h16v10h-8l-4 3v-3H4z" />
      <path d="M8.5 11h.01M12 11h.01M15.5 11h.01" />
    </>
  ),
  rcs: (
    <>
      <path d="M4 6h16v10h-8l-4 3v-3H4z" />
      <path d="M8 9.5h8M8 12.5h5" />
    </>
  ),
  email: (
    <>
      <rect x="4" y="6" width="16" height="12" rx="1.5" />
      <path d="m4.5 7.5 7.5 6 7.5-6" />
    </>
  ),
}

const SIGNS = {
  back: <path d="m14.5 5-7 7 7 7" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  more: <path d="M12 6h.01M12 12h.01M12 18h.01" stroke-width="3" />,
  plus: <path d="M12 5v14M5 12h14" />,
  send: <path d="M5 12h13M12.5 6l6 6-6 6" />,
  smile: <path d="M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9 10h.01M15 10h.01M8.5 14c1.8 2.4 5.2 2.4 7 0" />,
  place: <path d="M12 20s6-5.4 6-10a6 6 0 0 0-12 0c0 4.6 6 10 6 10zM12 8.5v3M10.5 10h3" />,
  file: <path d="M7 4h7l4 4v12H7zM14 4v4h4" />,
  pencil: <path d="m5 19 1-4L16 5l3 3L9 18zM14 7l3 3" />,
  list: <path d="M5 7h.01M9 7h10M5 12h.01M9 12h10M5 17h.01M9 17h10" />,
  link: <path d="M10 14a4 4 0 0 1 0-5.6l2-2A4 4 0 0 1 17.6 12l-1 1M14 10a4 4 0 0 1 0 5.6l-2 2A4 4 0 0 1 6.4 12l1-1" />,
}

export function AppDrawing({ app }: { app: string }) {
  return (
    <svg class="drawing" viewBox="0 0 24 24" aria-hidden="true">
      {APPS[app] ?? APPS.sms}
    </svg>
  )
}

export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      {SIGNS[name]}
    </svg>
  )
}
