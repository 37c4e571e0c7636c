/** What is done with a campaign on the page. */
import type { Hands } from "../../shared/campaign/hands"
import type { Acted, Action, Item } from "../../shared/campaign/wire"
import type { MessageSetting } from "../../shared/message/words"
import { report, takeAway } from "../reports"
import { desk, tellTabs } from "../session"
import { business, locale, say } from "../state"
import { beginAnew, show } from "../talk"
import { forgo } from "./preview"
import { stands } from "./room"

const told = new Set<string>()
/** Those that were gone through: to leave them then is not to turn them down. */
const over = new Set<string>()

/** Tells the server what was done, each thing once; answers as often as they are given. */
export function tell(id: string, acted: Acted): boolean {
  const what = id + JSON.stringify(acted)
  const fresh = !told.has(what) || !!acted.answers
  told.add(what)
  if (acted.complete || acted.act === "completed") over.add(id)
  if (fresh) report(`shown/${id}`, acted)
  return fresh
}

/** It goes from here and from the site's other tabs. */
export function leave(id: string): void {
  takeAway(id)
  tellTabs(`gone ${id}`)
}

/** Opens a new conversation that answers this, and says something in it. */
function begin({ id, content, sender }: Item, text?: string, payload?: string): void {
  const common = { id, conversation_id: "", kind: "out", at: new Date().toISOString(), state: "sent" } as const
  const author = { kind: "teammate", name: "", ...sender } as const
  leave(id)
  beginAnew(id, content.type === "talk" ? [{ ...common, author, blocks: content.blocks }] : [])
  show({ at: "thread", id: null })
  if (text) void import("../views/thread").then(() => desk.send?.([{ type: "text", text }], payload))
}

/** A new message that is previewed is no campaign. */
export function handsOfPreview({ id }: Item): Hands {
  const nothing = () => {}
  const reply = () => show({ at: "thread", id })
  return { ...common(), tell: nothing, press: nothing, reply, dismiss: forgo }
}

function common() {
  return { say, setting: { say, locale: locale.value }, business: business.value }
}

export function handsOf(item: Item): Hands {
  const { id } = item
  const setting: MessageSetting = {
    ...common().setting,
    onReply(title, payload) {
      clicked(title)
      begin(item, title, payload)
    },
  }
  const tellThis = (acted: Acted) => tell(id, acted)
  const clicked = (detail: string) => tellThis({ act: "clicked", detail })
  const dismiss = () => {
    if (!over.has(id)) tellThis({ act: "dismissed" })
    leave(id)
  }
  return {
    ...common(),
    setting,
    tell: tellThis,
    press({ kind, title, value = "" }: Action) {
      if (kind === "dismiss") return dismiss()
      clicked(kind === "url" ? value : title)
      if (kind === "talk") begin(item, value)
      else leave(id)
    },
    reply() {
      tellThis({ act: "opened" })
      begin(item)
    },
    dismiss,
    stands,
  }
}
