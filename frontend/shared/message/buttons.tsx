import { safeHref } from "../links"
import type { Button } from "../wire"
import type { MessageSetting } from "./words"

/** A card's or a message's buttons: a reply is said back, an address is followed, a number is called. */
export function Buttons({ buttons, setting }: { buttons: Button[]; setting: MessageSetting }) {
  return (
    <div class="msg-buttons">
      {buttons.map((button) => (
        <ButtonView key={button.title + button.value} button={button} setting={setting} />
      ))}
    </div>
  )
}

function ButtonView({ button, setting }: { button: Button; setting: MessageSetting }) {
  if (button.kind === "reply") {
    const reply = setting.onReply && (() => setting.onReply?.(button.title, button.value))
    return (
      <button type="button" disabled={!reply} onClick={reply}>
        {button.title}
      </button>
    )
  }
  const href = safeHref(button.kind === "phone" ? `tel:${button.value}` : button.value)
  return (
    <a href={href as string} target={button.kind === "url" ? "_blank" : undefined} rel="noopener noreferrer nofollow">
      {button.title}
    </a>
  )
}
