import { useSignal } from "@preact/signals"
import { Button } from "../kit/button"
import { Icon } from "../kit/icon"
import { toast } from "../kit/toast"
import { t } from "./text"

/** Puts text where one can paste it from; says what to do when the browser refuses. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    toast(t("copy.failed"), { kind: "wrong" })
    return false
  }
}

/** A button that copies and says so in its own place. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const done = useSignal(false)
  const act = async () => {
    if (!(await copy(text))) return
    done.value = true
    setTimeout(() => {
      done.value = false
    }, 2_000)
  }
  return (
    <Button icon={done.value ? "check" : "copy"} onClick={() => void act()}>
      <span aria-live="polite">{done.value ? t("copy.done") : (label ?? t("copy.do"))}</span>
    </Button>
  )
}

/** Code to take along, with its copy button. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <figure class="code" aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} />
    </figure>
  )
}

/** A secret that is shown this once. */
export function Once({ secret, label }: { secret: string; label: string }) {
  return (
    <div class="once">
      <p class="once-warning">
        <Icon name="warn" size={16} />
        {t("once.warning")}
      </p>
      <Code text={secret} label={label} />
    </div>
  )
}
