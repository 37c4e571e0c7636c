import type { StageProps } from "./preview"

const PATHS = {
  cross: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  next: "M9.5 6.5L15 12l-5.5 5.5",
  home: "M4 11.5L12 4.5l8 7V20h-5.5v-5h-5v5H4z",
  chat: "M4 5h16v11.5H11.5L7.5 20v-3.5H4z",
  down: "M6 9.5l6 6 6-6",
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}

const FACES = ["AB", "CD", "EF"]

/** The messenger's first page with these settings: its own elements and classes, so that its style sheet dresses it. */
export function Drawing({ name, settings, language, say, phone }: StageProps) {
  const greeting = settings.greeting[language] ?? settings.greeting.en
  const starters = settings.starters[language] ?? settings.starters.en ?? []
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
            <div class="card">
              <div class="begin">
                <span>
                  <strong>{say("write")}</strong>
                  <small>{say("answers_soon")}</small>
                </span>
                <span class="begin-icon">
                  <Sign d={PATHS.send} />
                </span>
              </div>
              {starters.filter(Boolean).map((text) => (
                <div key={text} class="starter">
                  <span>{text}</span>
                  <Sign d={PATHS.next} />
                </div>
              ))}
            </div>
            <p class="hours" data-open={true}>
              {say("open_now")}
            </p>
          </div>
          <span class="tool close">
            <Sign d={PATHS.cross} />
          </span>
        </div>
        <nav class="tabs">
          <button type="button" aria-current="page" tabIndex={-1}>
            <span class="tab-icon">
              <Sign d={PATHS.home} />
            </span>
            {say("home")}
          </button>
          <button type="button" tabIndex={-1}>
            <span class="tab-icon">
              <Sign d={PATHS.chat} />
            </span>
            {say("messages")}
          </button>
        </nav>
      </section>
      {!phone && (
        <span class="launcher">
          <Sign d={PATHS.down} />
        </span>
      )}
    </div>
  )
}
