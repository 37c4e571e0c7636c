import { type Signal, useSignal } from "@preact/signals"
import type { Block, Card, CardBlock, CarouselBlock, FileRef } from "../../../shared/wire"
import { upload } from "../../api"
import { Button } from "../../kit/button"
import { asProblem } from "../../kit/problem"
import { Tabs } from "../../kit/tabs"
import type { Limits } from "../../wire"
import { say } from "../words"
import { filledTaps, Taps, tapsWrong } from "./buttons"
import { Counted, isOver } from "./counted"
import type { InsertProps } from "./dialogs"
import { Frame, Look } from "./frame"

const MOST = 10

function empty(): Card {
  return { title: "", subtitle: "", image: null, buttons: [] }
}

function ready(card: Card): Card {
  const { image, ...rest } = card
  const clean = {
    ...rest,
    title: card.title.trim(),
    subtitle: card.subtitle?.trim() ?? "",
    buttons: filledTaps(card.buttons),
  }
  return image ? { ...clean, image } : clean
}

/** A card, or several side by side: a picture, a title, a line, buttons. */
export function CardDialog(props: InsertProps<CardBlock | CarouselBlock> & { many?: boolean }) {
  const { draft, before, onDone, onClose, many } = props
  const cards = useSignal<readonly Card[]>(
    before?.type === "carousel" ? before.cards : before ? [before] : many ? [empty(), empty()] : [empty()],
  )
  const at = useSignal(0)
  const limits = draft.limits.value
  const filled = cards.value.filter(({ title }) => title.trim()).map(ready)
  const current = cards.value[at.value] ?? empty()
  const set = (change: Partial<Card>) => {
    cards.value = cards.peek().map((one, index) => (index === at.peek() ? { ...one, ...change } : one))
  }
  const block: Block | null = many
    ? { type: "carousel", cards: filled }
    : filled[0]
      ? { type: "card", ...filled[0] }
      : null
  return (
    <Frame
      title={say(many ? "insert.carousel" : "insert.card")}
      action={before ? say("insert.change_do") : say("insert.do")}
      off={(!filled.length && say("template.fill")) || cards.value.map((card) => wrong(card, limits)).find(Boolean)}
      onClose={onClose}
      onDone={() => block && onDone(block as CardBlock | CarouselBlock)}
      side={filled.length && block ? <Look blocks={[block]} /> : <Look blocks={[]} />}
    >
      {many && <Which cards={cards} at={at} most={limits?.cards} />}
      <CardFields key={at.value} card={current} limits={limits} onChange={set} />
    </Frame>
  )
}

function wrong(card: Card, limits: Limits | undefined): string | undefined {
  const over =
    isOver(card.title, limits?.card_title, limits?.measure) ||
    isOver(card.subtitle ?? "", limits?.card_subtitle, limits?.measure)
  return over ? say("preview.too_much") : tapsWrong(card.buttons, limits)
}

interface WhichProps {
  cards: Signal<readonly Card[]>
  at: Signal<number>
  most: number | undefined
}

/** The cards by number: which one is being written, one more, one less. */
function Which({ cards, at, most }: WhichProps) {
  const all = cards.value
  return (
    <div class="insert-which">
      <Tabs
        label={say("insert.carousel")}
        tabs={all.map((_, index) => ({ id: String(index), label: say("card.nth", { n: index + 1 }) }))}
        current={String(at.value)}
        panel="card-fields"
        onPick={(id) => (at.value = Number(id))}
      />
      {all.length > 1 && (
        <Button
          look="quiet"
          onClick={() => {
            cards.value = all.filter((_, index) => index !== at.value)
            at.value = Math.max(0, at.value - 1)
          }}
        >
          {say("card.remove")}
        </Button>
      )}
      {all.length < Math.min(MOST, most || MOST) && (
        <Button
          icon="plus"
          onClick={() => {
            cards.value = [...all, empty()]
            at.value = all.length
          }}
        >
          {say("card.add")}
        </Button>
      )}
    </div>
  )
}

interface FieldsProps {
  card: Card
  limits: Limits | undefined
  onChange: (change: Partial<Card>) => void
}

function CardFields({ card, limits, onChange }: FieldsProps) {
  return (
    <div class="insert-fields" id="card-fields">
      <Counted
        label={say("card.title")}
        value={card.title}
        most={limits?.card_title}
        measure={limits?.measure}
        maxLength={80}
        onInput={(title) => onChange({ title })}
      />
      <Counted
        label={say("card.subtitle")}
        value={card.subtitle ?? ""}
        most={limits?.card_subtitle}
        measure={limits?.measure}
        maxLength={200}
        onInput={(subtitle) => onChange({ subtitle })}
      />
      <Picture image={card.image ?? null} onChange={(image) => onChange({ image })} />
      <Taps
        taps={card.buttons}
        limits={limits}
        most={limits?.card_buttons}
        onChange={(buttons) => onChange({ buttons: [...buttons] })}
      />
    </div>
  )
}

/** The card's picture, sent to the server as soon as it is chosen. */
function Picture({ image, onChange }: { image: FileRef | null; onChange: (image: FileRef | null) => void }) {
  const busy = useSignal(false)
  const problem = useSignal("")
  const choose = async (file: File | undefined) => {
    if (!file) return
    busy.value = true
    problem.value = ""
    try {
      onChange(await upload<FileRef>("/files", file, () => {}, new AbortController().signal))
    } catch (error) {
      problem.value = asProblem(error).words
    } finally {
      busy.value = false
    }
  }
  return (
    <div class="field">
      <span class="field-label">{say("card.picture")}</span>
      <div class="insert-picture">
        {image && <img src={image.url} alt="" />}
        <label class="button button-plain insert-choose">
          <input
            class="unseen"
            type="file"
            accept="image/*"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          {busy.value ? say("card.uploading") : say(image ? "card.picture_other" : "card.picture_choose")}
        </label>
        {image && (
          <Button look="quiet" onClick={() => onChange(null)}>
            {say("card.picture_remove")}
          </Button>
        )}
      </div>
      {problem.value && (
        <p class="field-error" role="alert">
          {problem.value}
        </p>
      )}
    </div>
  )
}
