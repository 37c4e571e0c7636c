import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { api } from "../../api"
import { coarse, moment } from "../../kit/clock"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { ago } from "../../kit/time"
import { Code } from "../../parts/code"
import { Loaded } from "../../parts/sheet"
import { parts } from "../../text"
import { t } from "./text"

interface Snippet {
  html: string
  worker?: string | null
  seen_at?: string | null
  seen_url?: string | null
}

const EVERY_MS = 3_000

/** The snippet to paste, and whether a page has asked for the messenger: it watches while it is open. */
export function Install({ channel }: { channel: string }) {
  const load = useLoad((signal) => api.get<Snippet>(`/channels/${channel}/snippet`, { signal }), [channel])
  const began = useSignal(moment())
  const { refresh } = load
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return (
    <Loaded load={load}>
      {(snippet) => (
        <div class="install">
          <p>{parts(t("install.where", { tag: "{tag}" }), { tag: <code class="inline-code">{"</body>"}</code> })}</p>
          <Code text={snippet.html} label={t("install.snippet")} />
          {snippet.worker ? (
            <>
              <p>{parts(t("install.worker_where"), { file: <code class="inline-code">/rejoinder-sw.js</code> })}</p>
              <Code text={snippet.worker} label={t("install.worker")} />
            </>
          ) : (
            <p>
              {parts(t("install.no_push"), { push: <a href="/settings/channels/new/webpush">{t("install.push")}</a> })}
            </p>
          )}
          <Seen snippet={snippet} began={began.value} />
        </div>
      )}
    </Loaded>
  )
}

function Seen({ snippet: { seen_at, seen_url }, began }: { snippet: Snippet; began: number }) {
  if (!seen_at)
    return (
      <p class="remark remark-plain" role="status">
        <span class="pulse" aria-hidden="true" />
        <span>
          <strong>{t("install.waiting")}</strong> {t("install.waiting_text")}
        </span>
      </p>
    )
  const fresh = Date.parse(seen_at) >= began
  const where = seen_url ? host(seen_url) : null
  return (
    <p class="remark remark-good" role="status">
      <Icon name="check" size={16} />
      <span>
        <strong>{fresh ? t("install.now") : t("install.seen")}</strong>{" "}
        {where
          ? t("install.seen_on", { when: ago(seen_at, coarse.value), where })
          : t("install.seen_when", { when: ago(seen_at, coarse.value) })}
      </span>
    </p>
  )
}

function host(url: string): string {
  try {
    const { host: name, pathname } = new URL(url)
    return name + (pathname === "/" ? "" : pathname)
  } catch {
    return url
  }
}
