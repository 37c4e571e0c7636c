/** Campaigns on the page: which are shown now. */
import "../rest"
import { computed, effect, signal } from "@preact/signals-core"
import { Campaign, placeOf } from "../../shared/campaign/frame"
import type { Item } from "../../shared/campaign/wire"
import { gist } from "../../shared/message/gist"
import { announced, business, items, opened, say } from "../state"
import { handsOf, handsOfPreview, tell } from "./hands"
import { previewed } from "./preview"
import { isWalking, Walked } from "./walked"

export { notice } from "./preview"

/** Those whose time on the page has come. */
const due = signal<readonly string[]>([])
const timed = new Set<string>()

effect(() => {
  for (const { id, after_s = 0 } of items.value) {
    if (!timed.has(id)) setTimeout(come, after_s * 1_000, id)
    timed.add(id)
  }
})

function come(id: string): void {
  due.value = [...due.value, id]
}

function isAlong(item: Item): boolean {
  return /top|bottom/.test(placeOf(item))
}

/** One along an edge of the window, and one that interrupts: it waits, or is hidden, while the panel is open. */
const drawn = computed(() => {
  const ready = items.value.filter(({ id }) => due.value.includes(id))
  const waits = (item: Item) => opened.value && (placeOf(item) === "full" || (item.kind === "tour" && !isWalking()))
  return [ready.find(isAlong), ready.find((item) => !isAlong(item) && !waits(item))]
})

export function Shown() {
  const message = previewed()
  return [
    ...drawn.value.map((item) => {
      const View = item?.kind === "tour" ? Walked : Campaign
      return item && <View key={item.id} item={item} hands={handsOf(item)} />
    }),
    message && <Campaign key={message.id} item={message} hands={handsOfPreview(message)} />,
  ]
}

/** What is before the visitor's eyes was seen. */
function look(): void {
  for (const item of drawn.value) if (item && (!opened.value || isAlong(item)) && !document.hidden) see(item)
}
effect(look)
document.addEventListener("visibilitychange", look)

function see({ id, content, sender }: Item): void {
  const text = content.type === "talk" ? gist(content) : content.type === "banner" && content.text
  const fresh = tell(id, { act: "seen" })
  if (fresh && text) announced.value = say("said", { name: sender?.name ?? business.value, text })
}
