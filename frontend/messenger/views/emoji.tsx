import { box } from "../session"
import { emoji as open, say } from "../state"
import { focusBack, focusFirst, type KeyWithin, keep, walk } from "./focus"

/** Signs by kind. Two with nothing between them stand for all from the one to the other, in Unicode's order. */
const SETS = {
  faces: "😀😷 🙁🙄 🤐🤗 🤠🤥 🤧🤯 🥰🥱 🥳🥶 🥺 🧐",
  people: "👆👐 ✊✌ 🤘🤟 🤏 🤲 💪 👀 🧠 🙅🙏 🤦 🤷 💁💃 🕺 👦👶 🧒🧓",
  nature: "🐔🐼 🦁🦋 🌱🌵 🌷🌼 🍀🍁 🌈 🌊 🌙🌟 ⭐ ☁ ⛄⛅ 🌧 ❄ 🔥 💧",
  things: "🍇🍻 🌽 🌮 🥑🥕 🧀 ☕ 🎁🎉 🏆 ⚽ 🎵 📱 📷 📦 💡 📅📎 💰💻 🛒 🛍 🚌🚗 🚲 ✈ 🚀 🏠🏥 ⏰",
  signs: "❤ 🧡 💓💜 🖤 🤍 💯 ✅ ❌ ❗ ❓ ⚠ ➕➖ ✔ 💬 🔑🔗 ⬅⬇ ➡ 🔴🔵 🟢 ⚪⚫ 🆒🆗 🔝",
}
const COLUMNS = 8
const RECENT = 16

function spread(signs: string): string[] {
  return signs.split(" ").flatMap((run) => {
    const [from = 0, to = from] = [...run].map((sign) => sign.codePointAt(0) as number)
    return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
  })
}

/** A small choice of emoji, with those used lately first. Arrows move, Enter takes, Escape closes. */
export function Emoji({ choose }: { choose: (sign: string) => void }) {
  const recent = box.get<string[]>("emoji") ?? []
  const take = (sign: string) => {
    box.set("emoji", [sign, ...recent.filter((other) => other !== sign)].slice(0, RECENT))
    choose(sign)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <div ref={focusFirst} class="emoji" role="dialog" aria-label={say("emoji")} tabIndex={0} onKeyDown={pressed}>
      {recent.length > 0 && <Group name={say("emoji_recent")} signs={recent} take={take} />}
      {Object.entries(SETS).map(([name, signs]) => (
        <Group key={name} name={say(`emoji_${name as keyof typeof SETS}`)} signs={spread(signs)} take={take} />
      ))}
    </div>
  )
}

function Group({ name, signs, take }: { name: string; signs: string[]; take: (sign: string) => void }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {signs.map((sign) => (
        <button key={sign} type="button" tabIndex={-1} onClick={() => take(sign)}>
          {sign}
        </button>
      ))}
    </fieldset>
  )
}

function pressed(event: KeyWithin): void {
  if (event.key === "Escape") {
    focusBack(event.currentTarget, ".emoji-open")
    open.value = false
    keep(event)
  }
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key]
  walk(event, (at, count) => step && Math.max(0, Math.min(count - 1, at + step)))
}
