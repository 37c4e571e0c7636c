import { box } from "../session"
import { say } from "../state"
import { focusBack, emoji as open } from "./talk-state"

const SETS = {
  faces:
    "😀😃😄😁😆😅😂🙂🙃😉😊😇🥰😍😘😗😋😛😜🤪🤨🧐🤓😎🥳😏😒😔😟🙁😣😖😫😩🥺😢😭😤😠😡🤬😳🥵🥶😱😨😰😥🤗🤔🤭🤫😶😐😑😬🙄😯😲🥱😴🤤😵🤐🤢🤧😷🤒🤕",
  people: "👋🤚✋👌🤏✌🤞🤟🤘🤙👈👉👆👇👍👎✊👊🤛🤜👏🙌👐🤲🤝🙏💪👀🧠👶🧒👩👨🧓🙋🙆🙅🤷🤦💁🙇💃🕺👪",
  nature: "🐶🐱🐭🐹🐰🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🦋🐝🐞🐢🐬🐳🌸🌹🌻🌼🌷🌱🌲🌴🌵🍀🍁🌞🌙⭐🌟🌈☁⛅🌧⛄❄🔥💧🌊",
  things: "🍎🍌🍇🍓🍉🍑🥑🥕🌽🍞🧀🍳🍔🍟🍕🌮🍜🍚🍣🍰🎂🍫🍩☕🍵🍺🍷🎁🎈🎉🏆⚽🎵📱💻📷📦💡📌📎📅💰💳🛒🛍🚗🚌🚲✈🚀🏠🏥⏰",
  signs: "❤🧡💛💚💙💜🖤🤍💔💕💖💯✅❌❗❓⚠➕➖✔💬🔔🔒🔑🔗⬆⬇⬅➡🔴🟢🔵⚪⚫🆗🆕🆒🔝",
}
const COLUMNS = 8
const RECENT = 16

function split(signs: string): string[] {
  return [...new Intl.Segmenter().segment(signs)].map(({ segment }) => segment)
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
    <div ref={focusFirst} class="emoji" role="dialog" aria-label={say("emoji")} tabIndex={0} onKeyDown={walk}>
      {recent.length > 0 && <Group name={say("emoji_recent")} signs={recent} take={take} />}
      {Object.entries(SETS).map(([name, signs]) => (
        <Group key={name} name={say(`emoji_${name as keyof typeof SETS}`)} signs={split(signs)} take={take} />
      ))}
    </div>
  )
}

function focusFirst(element: HTMLElement | null): void {
  element?.querySelector("button")?.focus()
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

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const all = [...event.currentTarget.querySelectorAll("button")]
  const at = all.indexOf((event.currentTarget.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement)
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key]
  if (event.key === "Escape") {
    focusBack(event.currentTarget, ".emoji-open")
    open.value = false
  } else if (step) all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}
