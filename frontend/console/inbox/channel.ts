import { type TextKey, t } from "../text"

const names: Record<string, TextKey> = {
  web: "channel.web",
  email: "channel.email",
  whatsapp: "channel.whatsapp",
  telegram: "channel.telegram",
  messenger: "channel.messenger",
  instagram: "channel.instagram",
  rcs: "channel.rcs",
  sms: "channel.sms",
  webpush: "channel.webpush",
}

/** A channel type's name as people know it. */
export function channelName(type: string): string {
  const key = names[type]
  return key ? t(key) : type
}
