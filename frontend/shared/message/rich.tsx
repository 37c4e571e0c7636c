import { Component } from "preact"
import { safeHref } from "../links"
import type { Block, Card, CarouselBlock, FileRef, LocationBlock } from "../wire"
import { Buttons } from "./buttons"
import { Strip } from "./strip"
import type { MessageSetting } from "./words"

interface RichProps {
  block: Block
  setting: MessageSetting
}

/** The blocks that are more than text: pictures, sound, film, files, cards, places. */
export function Rich({ block, setting }: RichProps) {
  switch (block.type) {
    case "image":
      return <Picture file={block.file} alt={block.alt || block.file.name} setting={setting} />
    case "audio":
      return (
        // biome-ignore lint/a11y/useMediaCaption: what people send has no captions
        <audio
          class="msg-audio"
          controls
          preload="metadata"
          src={block.file.url}
          aria-label={setting.say("message_audio")}
        />
      )
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: what people send has no captions
        <video
          class="msg-media"
          controls
          playsInline
          preload="metadata"
          src={block.file.url}
          style={shape(block.file)}
          aria-label={setting.say("message_video")}
        />
      )
    case "file":
      return <FileView file={block.file} setting={setting} />
    case "card":
      return <CardView card={block} setting={setting} />
    case "carousel":
      return <Carousel block={block} setting={setting} />
    case "location":
      return <Place block={block} setting={setting} />
    default:
      return null
  }
}

interface PictureProps {
  file: FileRef
  alt: string
  setting: MessageSetting
}

/** A picture that opens large; one that cannot be drawn is a file to fetch. */
class Picture extends Component<PictureProps, { broken: boolean }> {
  breaks = () => this.setState({ broken: true })

  render({ file, alt, setting }: PictureProps) {
    if (this.state.broken) return <FileView file={file} setting={setting} />
    const img = <img src={file.url} alt={alt} style={shape(file)} loading="lazy" onError={this.breaks} />
    if (setting.onImage) {
      return (
        <button
          type="button"
          class="msg-media"
          aria-label={setting.say("message_open_image", { name: alt })}
          onClick={() => setting.onImage?.({ url: file.url, alt })}
        >
          {img}
        </button>
      )
    }
    return (
      <a class="msg-media" href={file.url} target="_blank" rel="noopener noreferrer">
        {img}
      </a>
    )
  }
}

/** The room that a picture will take, known before it is loaded, so that nothing jumps. */
function shape({ width, height }: FileRef): Record<string, string> {
  if (!width || !height) return {}
  const scale = Math.min(1, 264 / width, 320 / height)
  return { "aspect-ratio": `${width}/${height}`, width: `${Math.max(64, Math.round(width * scale))}px` }
}

function FileView({ file, setting }: { file: FileRef; setting: MessageSetting }) {
  const kind = /\.(\w{1,5})$/.exec(file.name)?.[1]?.toUpperCase() ?? ""
  return (
    <a
      class="msg-bubble msg-file"
      href={file.url}
      target="_blank"
      rel="noopener noreferrer"
      download={file.name}
      aria-label={setting.say("message_download", { name: file.name })}
    >
      <span class="msg-file-kind" aria-hidden="true">
        {kind || "•"}
      </span>
      <span class="msg-file-name">
        <span>{file.name}</span>
        <small>{fileSize(file.size, setting.locale)}</small>
      </span>
    </a>
  )
}

/** "640 kB", "1.2 MB", in the language's way. */
export function fileSize(bytes: number, locale: string): string {
  const mega = bytes >= 1_000_000
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: mega ? "megabyte" : "kilobyte",
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}

function CardView({ card, setting }: { card: Card; setting: MessageSetting }) {
  const source = card.image?.url ?? (card.image_url && safeHref(card.image_url))
  return (
    <div class="msg-card">
      {source && <img src={source} alt="" loading="lazy" onError={hide} />}
      <div class="msg-card-text">
        <strong>{card.title}</strong>
        {card.subtitle && <span>{card.subtitle}</span>}
      </div>
      {card.buttons.length > 0 && <Buttons buttons={card.buttons} setting={setting} />}
    </div>
  )
}

function hide(event: Event) {
  ;(event.currentTarget as HTMLElement).hidden = true
}

interface CarouselProps {
  block: CarouselBlock
  setting: MessageSetting
}

class Carousel extends Strip<CarouselProps> {
  render({ block, setting }: CarouselProps, { at }: { at: number }) {
    return (
      <section class="msg-carousel" aria-label={setting.say("message_cards", { n: block.cards.length })}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
        <div class="msg-strip" ref={this.strip} onScroll={this.follow} tabIndex={0}>
          {block.cards.map((card, index) => (
            <CardView key={index} card={card} setting={setting} />
          ))}
        </div>
        {at > 0 && <Step to="previous" onClick={() => this.go(at - 1)} setting={setting} />}
        {at < block.cards.length - 1 && <Step to="next" onClick={() => this.go(at + 1)} setting={setting} />}
      </section>
    )
  }
}

function Step({ to, onClick, setting }: { to: "previous" | "next"; onClick: () => void; setting: MessageSetting }) {
  return (
    <button
      type="button"
      class="msg-step"
      data-to={to}
      aria-label={setting.say(to === "next" ? "message_next" : "message_previous")}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={to === "next" ? "M9.5 6.5 15 12l-5.5 5.5" : "M14.5 6.5 9 12l5.5 5.5"} />
      </svg>
    </button>
  )
}

function Place({ block, setting }: { block: LocationBlock; setting: MessageSetting }) {
  const { latitude, longitude } = block
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
  return (
    <a class="msg-bubble msg-file" href={href} target="_blank" rel="noopener noreferrer">
      <span class="msg-file-kind" aria-hidden="true">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 21c4.5-4.6 6.8-8 6.8-11a6.8 6.8 0 1 0-13.6 0c0 3 2.3 6.4 6.8 11z" />
          <path d="M12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z" />
        </svg>
      </span>
      <span class="msg-file-name">
        <span>{block.name || `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}</span>
        <small>{setting.say("message_map")}</small>
      </span>
    </a>
  )
}
