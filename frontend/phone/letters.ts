/** Mails by what they are about. */
import type { Said } from "./wire"

export interface Letter {
  /** The id of its first mail. */
  id: string
  subject: string
  mails: Said[]
}

/** Mails by what they are about, the newest first. */
export function letters(said: readonly Said[]): Letter[] {
  const found = new Map<string, Letter>()
  for (const mail of said) {
    const subject = bare(mail.subject ?? "")
    const letter = found.get(subject) ?? { id: mail.id, subject, mails: [] }
    letter.mails.push(mail)
    found.delete(subject)
    found.set(subject, letter)
  }
  return [...found.values()].reverse()
}

/** A subject without what answering put before it. */
export function bare(subject: string): string {
  return subject.replace(/^((re|aw|sv|ref|fwd?|wg|回复|答复|ตอบ)\s*(\[\d+\])?[:：]\s*)+/i, "").trim()
}
