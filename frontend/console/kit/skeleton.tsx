interface Props {
  width?: string
  height?: number
  round?: boolean
}

/** A grey place-holder with the size of what comes, so that nothing moves when it does. */
export function Bone({ width = "100%", height = 12, round }: Props) {
  return (
    <span
      class="bone"
      style={{ width, height: `${height}px`, borderRadius: round ? "50%" : undefined }}
      aria-hidden="true"
    />
  )
}

/** Tells a screen reader what is loading; the bones beside it are for the eye. */
export function Loading({ label }: { label: string }) {
  return (
    <span class="unseen" role="status">
      {label}
    </span>
  )
}
