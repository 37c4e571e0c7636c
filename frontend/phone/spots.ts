/** Where the made-up people are, roughly: the middle of their cities. */
import type { Spot } from "./wire"

const SPOTS: Record<string, Spot> = {
  rina: { latitude: -6.9147, longitude: 107.6098, name: "Bandung" },
  tiago: { latitude: -8.0539, longitude: -34.8811, name: "Recife" },
  vera: { latitude: 38.7223, longitude: -9.1393, name: "Lisboa" },
  somchai: { latitude: 13.7563, longitude: 100.5018, name: "กรุงเทพฯ" },
  lin: { latitude: 31.2304, longitude: 121.4737, name: "上海" },
  emma: { latitude: 52.52, longitude: 13.405, name: "Berlin" },
}

export function spotOf(person: string): Spot {
  return SPOTS[person] ?? (SPOTS.emma as Spot)
}
