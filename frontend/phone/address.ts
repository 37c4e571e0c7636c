/** The page's address as a place on the phone: `#/rina/telegram:700` is Rina's thread with that account. */

export interface Place {
  person: string
  /** An app, by its provider. */
  app: string
  /** An account's thread within the app. */
  account: string
  /** Within mail, what is read: a message's id. */
  mail: string
}

export function read(hash: string): Place {
  const [person = "", account = "", mail = ""] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent)
  return { person, app: account.split(":")[0] as string, account: account.includes(":") ? account : "", mail }
}

export function hashOf(...parts: string[]): string {
  return `#/${parts.filter(Boolean).map(encodeURIComponent).join("/")}`
}
