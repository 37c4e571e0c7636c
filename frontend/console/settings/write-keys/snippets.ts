export const LANGUAGES = ["browser", "python", "curl"] as const
export type Language = (typeof LANGUAGES)[number]

/** What one writes to send an event with a key to this server. */
export function snippet(language: Language, key: string, origin: string): string {
  const host = new URL(origin).host
  switch (language) {
    case "browser":
      return `import { AnalyticsBrowser } from "@segment/analytics-next"

const analytics = AnalyticsBrowser.load(
  {
    writeKey: "${key}",
    cdnSettings: { integrations: { "Segment.io": { apiHost: "${host}/v1" } } },
  },
  { integrations: { "Segment.io": { protocol: "${new URL(origin).protocol.replace(":", "")}" } } },
)
analytics.identify("C-1001", { name: "Siti Rahmawati", plan: "Wholesale" })
analytics.track("order_placed", { total: 189, product: "Gayo 1 kg" })`
    case "python":
      return `import segment.analytics as analytics

analytics.write_key = "${key}"
analytics.host = "${origin}"

analytics.identify("C-1001", {"name": "Siti Rahmawati", "plan": "Wholesale"})
analytics.track("C-1001", "order_placed", {"total": 189, "product": "Gayo 1 kg"})
analytics.flush()`
    case "curl":
      return `curl ${origin}/v1/track -u "${key}:" \\
  -H "Content-Type: application/json" \\
  -d '{"userId": "C-1001", "event": "order_placed", "properties": {"total": 189}}'`
  }
}
