/** What a template can put in, with made-up values for a glance at it. */
const SAMPLES: Record<string, string> = {
  "contact.first_name": "Ana",
  "contact.name": "Ana Ferreira",
  "contact.email": "ana@example.com",
  "contact.city": "Porto Alegre",
  "teammate.first_name": "Dewi",
  "teammate.name": "Dewi Lestari",
  "workspace.name": "Kopi Kita",
  "channel.name": "Kopi Kita",
  "location.name": "Harbour Street",
  "location.address": "1 Harbour Street",
  "location.phone": "+00 21 555 0142",
  "location.email": "hello@example.com",
  hours: "Mon–Fri 09:00–17:00",
  next_opening: "Mon 09:00",
  last_topic: "Order #2041",
}

/** What saved replies use most. */
export const VARIABLES = [
  "contact.first_name",
  "teammate.first_name",
  "location.name",
  "location.address",
  "location.phone",
  "location.email",
]

const CONDITION = /\{%-?\s*if\s+([\w.]+)\s*-?%\}((?:(?!\{%-?\s*(?:if|endif))[\s\S])*)\{%-?\s*endif\s*-?%\}/g

/** A template with made-up values in its places; what is not known stays as it is written. The server fills in for real. */
export function sample(text: string): string {
  const plain = text.replace(CONDITION, (_, name: string, inside: string) => {
    const [then, otherwise = ""] = inside.split(/\{%-?\s*else\s*-?%\}/)
    return (SAMPLES[name] ? then : otherwise) ?? ""
  })
  return plain.replace(/\{\{\s*([\w.]+)\s*(?:\|[^}]*)?\}\}/g, (whole, name: string) => SAMPLES[name] ?? whole)
}
