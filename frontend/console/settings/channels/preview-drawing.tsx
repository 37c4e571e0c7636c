import { CHAT, CROSS, DOWN, HOME, Icon, NEXT, SEND } from "../../../messenger/views/icon"
import type { StageProps } from "./preview"

const FACES = ["AB", "CD", "EF"]

/** The messenger's first page with these settings: its own elements and classes, so that its style sheet dresses it. */
export function Drawing({ name, settings, language, say, phone }: StageProps) {
  const greeting = settings.greeting[language] ?? settings.greeting.en
  const { logo_url } = settings.look
  return (
    <div class="app" lang={language}>
      <section class="panel">
        <div class="body home">
          <div class="hero">
            <div class="hero-top">
              {logo_url ? <img class="logo" src={logo_url} alt="" /> : <b>{name}</b>}
              {settings.show_faces && (
                <span class="faces">
                  {FACES.map((letters) => (
                    <span key={letters} class="face">
                      {letters}
                    </span>
                  ))}
                </span>
              )}
            </div>
            <h1>{greeting?.title || say("greeting")}</h1>
            <p>{greeting?.text || say("greeting_text")}</p>
          </div>
          <div class="cards">
            <Begin starters={settings.starters[language] ?? settings.starters.en ?? []} say={say} />
            <div class="hours" data-open={true}>
              <button type="button">{say("open_now")}</button>
            </div>
          </div>
          <button type="button" class="tool close">
            <Icon d={CROSS} />
          </button>
        </div>
        <nav class="tabs">
          <button type="button" aria-current="page">
            <Icon d={HOME} />
            {say("home")}
          </button>
          <button type="button">
            <Icon d={CHAT} />
            {say("messages")}
          </button>
        </nav>
      </section>
      {!phone && (
        <button type="button" class="launcher">
          <Icon d={DOWN} />
        </button>
      )}
    </div>
  )
}

function Begin({ starters, say }: { starters: readonly string[] } & Pick<StageProps, "say">) {
  return (
    <div class="card">
      <button type="button" class="begin">
        <span>
          <strong>{say("write")}</strong>
          <small>{say("answers_soon")}</small>
        </span>
        <span class="round">
          <Icon d={SEND} />
        </span>
      </button>
      {starters.filter(Boolean).map((text) => (
        <button key={text} type="button" class="starter">
          <span>{text}</span>
          <Icon d={NEXT} />
        </button>
      ))}
    </div>
  )
}
