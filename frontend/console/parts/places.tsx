import { moment } from "../kit/clock"
import type { Choice } from "../kit/picker"
import { clockTime } from "../kit/time"
import { locale } from "../text"
import { Choose } from "./choose"
import { t } from "./text"

/** The languages that the messenger speaks. */
export const LANGUAGES = ["en", "id", "pt-BR", "ru", "th", "zh-CN"] as const

const languageNames = new Intl.DisplayNames(locale, { type: "language" })
const countryNames = new Intl.DisplayNames(locale, { type: "region", fallback: "none" })

/** A language without its region: one of each is offered. */
export function languageName(tag: string): string {
  return languageNames.of(tag.split("-")[0] ?? tag) ?? tag
}

export function countryName(code: string): string {
  return countryNames.of(code) ?? code
}

/** The zone that this machine is in. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** How far a zone is from UTC now: `GMT+7`. */
function offset(zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts()
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? ""
}

function zoneName(zone: string): string {
  return zone.replaceAll("_", " ").replaceAll("/", " / ")
}

let zoneChoices: Choice[] | null = null

function zones(): Choice[] {
  zoneChoices ??= Intl.supportedValuesOf("timeZone").map((id) => ({
    id,
    label: zoneName(id),
    hint: offset(id),
    also: id,
  }))
  return zoneChoices
}

/** The country of a zone, where the browser knows; else that of the browser's language. */
export function countryOf(zone: string): string {
  type Zoned = Intl.Locale & { getTimeZones?: () => string[] }
  const found = countries().find(({ id }) =>
    (new Intl.Locale("und", { region: id }) as Zoned).getTimeZones?.().includes(zone),
  )
  return found?.id ?? new Intl.Locale(navigator.language).region ?? ""
}

interface FieldProps {
  value: string
  onPick: (value: string) => void
  error?: string | undefined
  label?: string | undefined
  disabled?: boolean | undefined
}

/** A time zone, with the time it is there, which is how people know that they chose the right one. */
export function ZoneField({ value, onPick, error, label, disabled }: FieldProps) {
  const known = zones().some(({ id }) => id === value)
  const choices = known || !value ? zones() : [{ id: value, label: zoneName(value) }, ...zones()]
  return (
    <Choose
      label={label ?? t("zone.label")}
      value={value}
      choices={choices}
      onPick={onPick}
      error={error}
      disabled={disabled}
      hint={timeIn(value)}
    />
  )
}

function timeIn(zone: string): string | undefined {
  try {
    const day = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: zone }).format(moment())
    return t("zone.now", { time: `${day} ${clockTime(moment(), zone)}` })
  } catch {
    return undefined
  }
}

/** Codes that name no country of today. */
const NOT_COUNTRIES = new Set([
  "AC",
  "AN",
  "BU",
  "CP",
  "CQ",
  "CS",
  "DD",
  "DG",
  "EA",
  "EU",
  "EZ",
  "FX",
  "IC",
  "NT",
  "QO",
  "SU",
  "TA",
  "TP",
  "UN",
  "XA",
  "XB",
  "YD",
  "YU",
  "ZR",
  "ZZ",
  "UK",
  "DY",
  "HV",
  "NH",
  "RH",
  "VD",
])

let countryChoices: Choice[] | null = null

function countries(): Choice[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
  countryChoices ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && countryNames.of(code))
    .map((id) => ({ id, label: countryName(id), also: id }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
  return countryChoices
}

export function CountryField({ value, onPick, error, label, disabled }: FieldProps) {
  const choices = [{ id: "", label: t("country.none") }, ...countries()]
  return (
    <Choose
      label={label ?? t("country.label")}
      value={value}
      choices={choices}
      onPick={onPick}
      error={error}
      disabled={disabled}
      placeholder={t("country.none")}
    />
  )
}
