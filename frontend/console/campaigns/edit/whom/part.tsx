import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { Part } from "../part"
import { AudiencePart } from "./audience"
import { ChannelsPart } from "./channels"
import { Why } from "./why"

/** To whom it goes, on which channels, and why it may. */
export function WhomPart({ words }: { words: Vocabulary }) {
  return (
    <Part id="whom" own={/^(audience|reason)/}>
      <AudiencePart words={words} />
      <ChannelsPart />
      <Why />
    </Part>
  )
}
