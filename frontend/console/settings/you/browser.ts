interface Browser {
  browser: string
  system: string
  phone: boolean
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/YaBrowser\//, "Yandex Browser"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
]

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Mac OS X/, "macOS"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
]

/** What a user agent names itself, as far as a person needs it to know the machine again. */
export function browserOf(agent: string): Browser {
  const first = (all: readonly [RegExp, string][]) => all.find(([sign]) => sign.test(agent))?.[1] ?? ""
  return { browser: first(BROWSERS), system: first(SYSTEMS), phone: /Mobile|iPhone|Android/.test(agent) }
}
