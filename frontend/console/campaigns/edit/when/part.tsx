import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { isInApp } from "../../wire"
import { useDraft } from "../draft"
import { Part } from "../part"
import { AwayPart } from "./away"
import { Places } from "./places"
import { Timing } from "./timing"
import { Until } from "./until"

/** When it goes, and on which pages it is shown. */
export function WhenPart({ words }: { words: Vocabulary }) {
  const inApp = isInApp(useDraft().said.value.kind)
  return (
    <Part id="when" own={/^places/}>
      <Timing words={words} />
      {inApp && <Places />}
      <Until />
      {inApp && <AwayPart />}
    </Part>
  )
}
