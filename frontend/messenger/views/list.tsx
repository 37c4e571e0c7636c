import { conversations, say } from "../state"
import { write } from "../talk"
import { Entry } from "./entry"
import { Icon, SEND } from "./icon"
import { Close, Nothing } from "./states"

/** All of the visitor's conversations. */
export function List() {
  const items = conversations.value
  return (
    <>
      <div class="bar">
        <h1 class="bar-name">{say("messages")}</h1>
        <Close />
      </div>
      <div class="body list">
        {items.length ? (
          <ul>
            {items.map((conversation) => (
              <li key={conversation.id}>
                <Entry conversation={conversation} />
              </li>
            ))}
          </ul>
        ) : (
          <Nothing title={say("empty_title")} text={say("empty_text")} />
        )}
        <button type="button" class="action write" data-first onClick={write}>
          {say("write")}
          <Icon d={SEND} />
        </button>
      </div>
    </>
  )
}
