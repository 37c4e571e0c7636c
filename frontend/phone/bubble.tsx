/** One message as its app shows it: words, files, places, cards, what can be tapped, and what became of it. */
import { linkify } from "../shared/links"
import { clockTime } from "../shared/time"
import { Actions } from "./actions"
import { mediaUrl } from "./api"
import { Sign } from "./icons"
import { MenuButton } from "./menu-button"
import { TapRow } from "./taps"
import type { Abilities, Card, Medium, Said, Spot, Talk } from "./wire"
import { say } from "./words"

interface Props {
  said: Said
  talk: Talk
  can: Abilities
  /** The newest of one's own: it says what became of it. */
  last: boolean
}

export function Bubble({ said, talk, can, last }: Props) {
  if (said.deleted) {
    return (
      <div class="bubble taken-back">
        <em>{say("taken_back")}</em>
      </div>
    )
  }
  return (
    <div class="said" data-kind={said.kind}>
      <div class="body">
        {hasBubble(said) && (
          <div class="bubble">
            <Quoted said={said} talk={talk} />
            {said.media?.map((medium) => (
              <File key={medium.id ?? medium.url} medium={medium} />
            ))}
            {said.header && <strong class="header">{said.header}</strong>}
            {said.text && <Words text={said.text} />}
            {said.footer && <small class="footer">{said.footer}</small>}
            {said.spot && <Where spot={said.spot} />}
          </div>
        )}
        {said.taps && said.taps.length > 0 && <TapRow taps={said.taps} said={said} inline />}
        {said.menu && <MenuButton menu={said.menu} said={said} />}
        {said.cards && said.cards.length > 0 && <Cards said={said} cards={said.cards} />}
        {(said.reaction || said.reaction_back) && (
          <span class="reaction">{[said.reaction, said.reaction_back].filter(Boolean).join(" ")}</span>
        )}
        <Actions said={said} can={can} />
      </div>
      <Foot said={said} talk={talk} can={can} last={last} />
    </div>
  )
}

function hasBubble(said: Said): boolean {
  return Boolean(said.text || said.header || said.footer || said.spot || said.media?.length)
}

export function Words({ text }: { text: string }) {
  return (
    <p class="words" dir="auto">
      {linkify(text).map((piece) =>
        typeof piece === "string" ? (
          piece
        ) : (
          <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ),
      )}
    </p>
  )
}

function Quoted({ said, talk }: { said: Said; talk: Talk }) {
  const answered = said.reply_to ? talk.said.find((one) => one.id === said.reply_to) : undefined
  if (!answered) return null
  return (
    <blockquote class="quoted">
      <b>{answered.mine ? say("you") : talk.name}</b>
      <span>{answered.text || answered.cards?.[0]?.title || answered.media?.[0]?.name || "…"}</span>
    </blockquote>
  )
}

export function File({ medium }: { medium: Medium }) {
  const url = mediaUrl(medium)
  const kind = (medium.media_type ?? medium.kind).split("/")[0]
  if (kind === "image") return <img class="picture" src={url} alt={medium.name ?? ""} loading="lazy" />
  // biome-ignore lint/a11y/useMediaCaption: what people send has no captions
  if (kind === "video") return <video class="picture" src={url} controls preload="metadata" />
  // biome-ignore lint/a11y/useMediaCaption: what people send has no captions
  if (kind === "audio") return <audio src={url} controls preload="metadata" />
  return (
    <a class="file" href={url} download={medium.name ?? ""}>
      <Sign name="file" />
      {medium.name || say("download", { name: "" })}
    </a>
  )
}

function Where({ spot }: { spot: Spot }) {
  const url = `https://www.openstreetmap.org/?mlat=${spot.latitude}&mlon=${spot.longitude}`
  return (
    <a class="where" href={url} target="_blank" rel="noopener noreferrer">
      <span class="map" aria-hidden="true">
        <Sign name="place" />
      </span>
      {spot.name || say("place_on_map")}
    </a>
  )
}

function Cards({ said, cards }: { said: Said; cards: Card[] }) {
  return (
    <ul class="cards" data-many={cards.length > 1}>
      {cards.map((card, at) => (
        <li key={at} class="card">
          {card.picture && <img src={mediaUrl(card.picture)} alt="" loading="lazy" />}
          <div class="card-text">
            <strong>{card.title}</strong>
            {card.subtitle && <span>{card.subtitle}</span>}
          </div>
          {card.taps && card.taps.length > 0 && <TapRow taps={card.taps} said={said} inline />}
        </li>
      ))}
    </ul>
  )
}

function Foot({ said, talk, can, last }: Props) {
  const at = clockTime(new Date(said.at), "en-GB")
  const notes = [
    said.edited && say("edited"),
    said.template && say("template"),
    said.kind === "provider" && say("provider"),
  ]
  const seen = said.mine && can.ticks?.includes("seen") && said.state === "seen"
  return (
    <p class="under">
      <time dateTime={said.at}>{at}</time>
      {notes.filter(Boolean).map((note) => (
        <span key={String(note)}>{note}</span>
      ))}
      {said.mine && last && (
        <span class="tick" data-seen={seen}>
          {seen ? say("state_seen", { name: talk.name }) : say("state_sent")}
        </span>
      )}
    </p>
  )
}
