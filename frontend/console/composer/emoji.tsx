import { useSignal } from "@preact/signals"
import { useLayoutEffect, useRef } from "preact/hooks"
import { adopt } from "../kit/adopt"
import { t } from "../text"
import sheet from "./emoji.css" with { type: "text" }

adopt(sheet)

/** Those that people answer customers with, each with the words it is found by. */
const ALL = `
😊 smile happy glad|😀 grin happy|😄 laugh happy|😅 sweat relief oops|😂 joy tears laugh|🙂 slight smile|😉 wink|😍 love eyes|🥰 adore hearts|😘 kiss|😇 angel innocent
🤗 hug welcome|🤔 think hmm|😌 relieved calm|😎 cool|🤩 star wow|🥳 party celebrate|😋 yum tasty|😬 grimace awkward|😔 sad sorry|😢 cry sad|😭 sob cry|😕 confused
😟 worried|😮 surprised oh|😱 shock scream|😴 sleep|🤒 ill sick|🙈 monkey shy|👍 yes ok good thumb|👎 no bad thumb|👌 ok perfect|👏 clap bravo|🙌 hooray hands|🙏 thanks please pray
🤝 deal handshake|👋 hello wave bye|✌️ peace|🤞 luck fingers|💪 strong|👀 look eyes|❤️ heart love red|🧡 heart orange|💛 heart yellow|💚 heart green|💙 heart blue|💜 heart purple|💔 broken heart
✨ sparkles new|⭐ star|🌟 glow star|🔥 fire hot|💯 hundred perfect|🎉 party tada|🎊 confetti|🎁 gift present|🎂 cake birthday|🌹 rose flower|🌸 blossom flower|🌞 sun|🌙 moon night|☔ rain umbrella
✅ done check yes|☑️ check box|❌ no cross wrong|⚠️ warning careful|❗ important|❓ question|ℹ️ information|🔔 bell reminder|⏰ alarm time|⏳ wait hourglass|📅 date calendar|📍 place pin|📌 pin|📎 clip attach
📦 parcel package order|🚚 truck delivery|✈️ plane travel|🏠 home house|🏪 shop store|🛒 basket cart|🛍️ bags shopping|💳 card payment|💰 money|🧾 receipt invoice|📄 page document|📷 camera photo|📞 phone call|📱 mobile phone
💬 chat message|✉️ letter mail|📧 email|🔗 link|🔒 lock safe|🔑 key|🔧 repair wrench|🛠️ tools repair|💡 idea light|📣 announce|👇 below down|👆 above up|👉 right point|👈 left point
☕ coffee|🍵 tea|🥐 croissant|🍞 bread|🍰 cake slice|🍕 pizza|🍎 apple|🍫 chocolate|🥛 milk|🧊 ice|🌱 plant organic|♻️ recycle|🐶 dog|🐱 cat`
  .trim()
  .split(/[|\n]/)
  .map((entry) => {
    const [emoji = "", ...words] = entry.trim().split(" ")
    return { emoji, words: words.join(" ") }
  })

const COLUMNS = 8

interface Props {
  onPick: (emoji: string) => void
}

/** A grid of emoji with a search; arrow keys move in it. */
export function Emoji({ onPick }: Props) {
  const query = useSignal("")
  const field = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const words = query.value.trim().toLowerCase()
  const shown = words ? ALL.filter((one) => one.words.includes(words)) : ALL
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key]
    if (!step) return
    event.preventDefault()
    const all = [...(grid.current?.querySelectorAll("button") ?? [])]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    if (at + step < 0) field.current?.focus()
    else all[at + step]?.focus()
  }
  return (
    <div class="emoji">
      <input
        ref={field}
        class="field-input"
        type="text"
        aria-label={t("emoji.search")}
        placeholder={t("emoji.search")}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault()
            grid.current?.querySelector("button")?.focus()
          }
          if (event.key === "Enter" && shown[0]) {
            event.preventDefault()
            onPick(shown[0].emoji)
          }
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between its buttons */}
      <div ref={grid} class="emoji-grid" onKeyDown={move}>
        {shown.map(({ emoji, words: name }) => (
          <button key={emoji} type="button" aria-label={name} title={name} onClick={() => onPick(emoji)}>
            {emoji}
          </button>
        ))}
      </div>
      {!shown.length && <p class="picker-none">{t("picker.none")}</p>}
    </div>
  )
}
