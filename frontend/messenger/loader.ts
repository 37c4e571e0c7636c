/**
 * The page's own script: it takes commands at once, however early they come, and fetches the messenger at the first one.
 * It uses import() alone, which a strict CSP and Trusted Types allow to a script that they trust.
 */
import type { Command, Start } from "./commands"

declare global {
  interface Window {
    Rejoinder?: Rejoinder
  }
}

interface Rejoinder {
  (...command: Command): void
  q?: ArrayLike<unknown>[]
  loaded?: true
}

function load(script: HTMLScriptElement | null): void {
  const early = window.Rejoinder
  if (early?.loaded || !script) return
  const { src, dataset } = script
  const waiting: Command[] = []
  let run = (command: Command): void => {
    if (waiting.push(command) === 1) fetchApp()
  }

  function fetchApp(attempt = 0): void {
    import(new URL(`messenger/${MESSENGER_FILE}`, src).href).then(
      ({ [MESSENGER_START]: start }: Record<string, Start>) => {
        run = (start as Start)(src, dataset)
        for (const command of waiting) run(command)
      },
      () => setTimeout(fetchApp, Math.min(60_000, 1_000 * 2 ** attempt), attempt + 1),
    )
  }

  const rejoinder: Rejoinder = (...command) => run(command)
  rejoinder.loaded = true
  window.Rejoinder = rejoinder
  const queued = Array.from(early?.q ?? [], (command) => Array.from(command) as unknown as Command)
  if (dataset.key && !queued.some(([name]) => name === "boot")) run(["boot", {}])
  for (const command of queued) run(command)
}

// A bundler may run this without a script of its own: then the page's script tag says where the messenger lives.
load((document.currentScript ?? document.querySelector('script[src*="/messenger.js"]')) as HTMLScriptElement | null)
