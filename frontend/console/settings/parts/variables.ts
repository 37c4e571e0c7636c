/** What a template can put in, with made-up values for its preview. */
const SAMPLES: Record<string, string> = {
  "contact.first_name": "Ana",
  "contact.name": "Ana Ferreira",
  "teammate.first_name": "Dewi",
  "workspace.name": "Kopi Kita",
  "location.name": "Harbour Street",
  "location.phone": "+00 21 555 0142",
  "location.email": "hello@example.com",
  "location.hours": "Mon–Fri 09:00–17:00",
  "location.next_open": "tomorrow 09:00",
  "conversation.last_topic": "order #2041",
}

/** What saved replies use most. */
export const VARIABLES = [
  "contact.first_name",
  "teammate.first_name",
  "location.name",
  "location.phone",
  "location.hours",
]

/** A template with made-up values in its places; what is not known stays as it is written. */
export function sample(text: string, more: Record<string, string> = {}): string {
  const values = { ...SAMPLES, ...more }
  return text.replace(/\{\{\s*([\w.]+)\s*(?:\|[^}]*)?\}\}/g, (whole, name: string) => values[name] ?? whole)
}
