import type { ComponentChildren } from "preact"
import type { Block, LocationBlock, OptInRequestBlock, TemplateBlock, UnsupportedBlock } from "../../shared/wire"
import { adopt } from "../kit/adopt"
import { Icon } from "../kit/icon"
import type { IconName } from "../kit/icons"
import sheet from "./blocks.css" with { type: "text" }
import { say } from "./words"

adopt(sheet)

/** The blocks that only teammates need to tell apart: what was approved, asked, not understood, and where a place is. */
export function draw(block: Block) {
  switch (block.type) {
    case "template":
      return <Template block={block} />
    case "opt_in_request":
      return <Request block={block} />
    case "unsupported":
      return <Unsupported block={block} />
    case "location":
      return <Place block={block} />
    default:
      return undefined
  }
}

function Sort({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <span class="sort">
      <Icon name={icon} size={13} />
      <span>{children}</span>
    </span>
  )
}

function Template({ block }: { block: TemplateBlock }) {
  return (
    <div class="msg-bubble">
      <Sort icon="file">{say("block.template", { name: block.name })}</Sort>
      <span class="msg-text" dir="auto">
        {block.text || [...(block.header ?? []), ...(block.body ?? [])].join("\n") || block.name}
      </span>
    </div>
  )
}

function Request({ block }: { block: OptInRequestBlock }) {
  return (
    <div class="msg-bubble">
      <Sort icon="bell">{say("block.request")}</Sort>
      <strong dir="auto">{block.title}</strong>
      {block.text && (
        <span class="msg-text request-text" dir="auto">
          {block.text}
        </span>
      )}
      <Taps taps={block.labels?.length ? block.labels : (block.frequencies ?? [])} />
    </div>
  )
}

function Taps({ taps }: { taps: readonly string[] }) {
  return (
    <span class="taps">
      {taps.map((tap) => (
        <span key={tap} class="tap">
          {tap}
        </span>
      ))}
    </span>
  )
}

/** What a provider sent and no block can show: named, and kept. */
function Unsupported({ block }: { block: UnsupportedBlock }) {
  return (
    <div class="msg-bubble msg-unsupported">
      <Icon name="info" size={15} />
      <span>
        {say("block.unsupported", { kind: (block.kind || "…").replaceAll("_", " ") })}
        {block.note && <span class="unsupported-note">{block.note}</span>}
      </span>
    </div>
  )
}

/** A place as a card. The map is a drawing of none in particular: no other firm is told where a contact is. */
function Place({ block: { latitude, longitude, name } }: { block: LocationBlock }) {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
  return (
    <a class="msg-card place" href={href} target="_blank" rel="noopener noreferrer">
      <svg class="place-map" viewBox="0 0 236 84" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path class="place-park" d="M150 0h46l14 40-38 20-30-22z" />
        <path class="place-water" d="M0 66c40-14 70 8 118-2s80-26 118-16v36H0z" />
        <path class="place-street" d="M-6 30 90 8l160 26M40-6l26 96M112-6l14 98M196-6l-34 96M-6 56l110-14 140 22" />
        <path class="place-pin" d="M118 56c9-10 14-17 14-23a14 14 0 1 0-28 0c0 6 5 13 14 23z" />
        <circle class="place-dot" cx="118" cy="33" r="5" />
      </svg>
      <span class="msg-card-text">
        <strong dir="auto">{name || where}</strong>
        {name && <span>{where}</span>}
      </span>
      <span class="place-open">
        {say("block.map")} <Icon name="external" size={13} />
      </span>
    </a>
  )
}
