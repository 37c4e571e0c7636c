/** A word that nobody else makes: 128 bits of chance. Needs no secure context, which `randomUUID` does. */
export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-")
}
