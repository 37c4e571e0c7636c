const mac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform)

const names: Record<string, string> = {
  mod: mac ? "⌘" : "Ctrl",
  shift: mac ? "⇧" : "Shift",
  alt: mac ? "⌥" : "Alt",
  enter: "↵",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
}

/** The keys of a command as people read them: `mod+k` is ⌘K on a Mac, Ctrl K elsewhere; a sequence has a key each. */
export function keyNames(keys: string): string[] {
  return keys.split(" ").map((held) =>
    held
      .split("+")
      .map((key) => names[key] ?? key.toUpperCase())
      .join(mac ? "" : " "),
  )
}

export function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys" aria-hidden="true">
      {keyNames(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
