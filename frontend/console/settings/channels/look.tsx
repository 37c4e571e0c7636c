import { useSignal } from "@preact/signals"
import { contrast, parse } from "../../../shared/colour"
import type { FileRef } from "../../../shared/wire"
import { upload } from "../../api"
import { Button } from "../../kit/button"
import { Field, Radios, Select, TextField } from "../../kit/field"
import { toastProblem } from "../../kit/toast"
import { Fields } from "../../parts/section"
import type { WebSettings } from "../wire"
import { t } from "./text"

type Look = WebSettings["look"]

interface Props {
  look: Look
  onChange: (change: Partial<Look>) => void
  wrong: (field: string) => string | undefined
}

const SWATCHES = ["#0d766e", "#1d4ed8", "#6d28d9", "#be185d", "#bf3b26", "#b45309", "#15803d", "#12161c"]

/** Colour, place and theme of a messenger. */
export function LookFields({ look, onChange, wrong }: Props) {
  return (
    <>
      <AccentField value={look.accent} onInput={(accent) => onChange({ accent })} error={wrong("look.accent")} />
      <div class="fields">
        <Radios
          label={t("look.position")}
          name="position"
          value={look.position}
          options={[
            { value: "right", label: t("look.right") },
            { value: "left", label: t("look.left") },
          ]}
          onInput={(position) => onChange({ position: position as Look["position"] })}
        />
        <Radios
          label={t("look.theme")}
          name="theme"
          value={look.theme}
          options={[
            { value: "auto", label: t("look.auto") },
            { value: "light", label: t("look.light") },
            { value: "dark", label: t("look.dark") },
          ]}
          onInput={(theme) => onChange({ theme: theme as Look["theme"] })}
        />
      </div>
    </>
  )
}

/** The rest, which few need to change. */
export function MoreLookFields({ look, onChange, wrong }: Props) {
  const known = FONTS.some(({ value }) => value === (look.font ?? ""))
  const fonts = known ? FONTS : [...FONTS, { value: look.font ?? "", label: look.font ?? "" }]
  return (
    <>
      <LogoField look={look} onChange={onChange} />
      <Fields>
        {(["offset_x", "offset_y"] as const).map((name) => (
          <TextField
            key={name}
            label={t(`look.${name}`)}
            type="number"
            min="0"
            max="400"
            value={String(look[name])}
            error={wrong(`look.${name}`)}
            onInput={(value) => onChange({ [name]: Math.max(0, Math.min(400, Number(value) || 0)) })}
          />
        ))}
        <Select label={t("look.font")} value={look.font ?? ""} options={fonts} onInput={(font) => onChange({ font })} />
      </Fields>
    </>
  )
}

const FONTS = [
  { value: "", label: t("look.font_system") },
  { value: "inherit", label: t("look.font_page") },
  { value: "Georgia, 'Times New Roman', serif", label: t("look.font_serif") },
  { value: "ui-rounded, 'SF Pro Rounded', 'Nunito', system-ui, sans-serif", label: t("look.font_round") },
]

interface AccentProps {
  value: string
  onInput: (value: string) => void
  error?: string | undefined
}

/** The business's colour. Whatever it is, the words on it stay readable: it says so when the shade is adapted. */
export function AccentField({ value, onInput, error }: AccentProps) {
  const typed = useSignal<string | null>(null)
  const id = "look-accent"
  const colour = parse(value)
  const faint = colour && contrast(colour, [255, 255, 255]) < 3
  const wrong = typed.value !== null && !parse(typed.value) ? t("look.accent_wrong") : error
  const take = (text: string) => {
    typed.value = text
    if (!parse(text)) return
    const full = /^#?[0-9a-f]{3}$/i.test(text) ? text.replace(/[0-9a-f]/gi, "$&$&") : text
    onInput(full.startsWith("#") ? full.toLowerCase() : `#${full.toLowerCase()}`)
  }
  return (
    <Field id={id} label={t("look.accent")} hint={faint ? t("look.accent_light") : t("look.accent_hint")} error={wrong}>
      <div class="accent">
        <input
          class="accent-well"
          type="color"
          aria-label={t("look.accent_pick")}
          value={value}
          onInput={(event) => {
            typed.value = null
            onInput(event.currentTarget.value)
          }}
        />
        <input
          id={id}
          class="field-input accent-hex"
          type="text"
          spellcheck={false}
          autocomplete="off"
          value={typed.value ?? value}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-more`}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => {
            if (!wrong) typed.value = null
          }}
        />
        <span class="accent-swatches">
          {SWATCHES.map((one) => (
            <button
              key={one}
              type="button"
              class="accent-swatch"
              style={{ background: one }}
              aria-label={t("look.accent_take", { color: one })}
              aria-pressed={one === value}
              onClick={() => {
                typed.value = null
                onInput(one)
              }}
            />
          ))}
        </span>
      </div>
    </Field>
  )
}

/** A logo in place of the name; at most a megabyte. */
function LogoField({ look, onChange }: Pick<Props, "look" | "onChange">) {
  const busy = useSignal(false)
  const send = async (file: File | undefined) => {
    if (!file) return
    busy.value = true
    try {
      const kept = await upload<FileRef>("/files", file, () => {}, new AbortController().signal)
      onChange({ logo_file_id: kept.id, logo_url: kept.url })
    } catch (error) {
      toastProblem(error)
    }
    busy.value = false
  }
  return (
    <div class="field">
      <span class="field-label">{t("look.logo")}</span>
      <div class="logo-field">
        {look.logo_url && <img class="logo-shown" src={look.logo_url} alt={t("look.logo")} />}
        <label class="button logo-choose" aria-busy={busy.value}>
          {look.logo_url ? t("look.logo_other") : t("look.logo_choose")}
          <input
            class="unseen"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/gif"
            onChange={(event) => void send(event.currentTarget.files?.[0])}
          />
        </label>
        {look.logo_url && (
          <Button look="quiet" onClick={() => onChange({ logo_file_id: null, logo_url: null })}>
            {t("look.logo_remove")}
          </Button>
        )}
      </div>
      <p class="field-hint">{t("look.logo_hint")}</p>
    </div>
  )
}
