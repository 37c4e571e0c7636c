/** A UUIDv7: sorts by the time it was made. Needs no secure context, which `randomUUID` does. */
export function uuid7(now: number): string {
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(10)), hex).join("")
  const variant = (8 + (Number.parseInt(chance.charAt(3), 16) % 4)).toString(16)
  const all = `${now.toString(16).padStart(12, "0")}7${chance.slice(0, 3)}${variant}${chance.slice(4, 19)}`
  return all.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0")
}
