import assert from "node:assert/strict"
import test from "node:test"
import { coordinates } from "./coordinates"

const pasted: [string, [number, number] | null][] = [
  ["-6.9175, 107.6191", [-6.9175, 107.6191]],
  ["(38.7223; -9.1393)", [38.7223, -9.1393]],
  ["geo:38.7223,-9.1393", [38.7223, -9.1393]],
  ["https://www.openstreetmap.org/?mlat=-6.91746&mlon=107.61912", [-6.91746, 107.61912]],
  ["https://www.openstreetmap.org/#map=16/-6.9175/107.6191", [-6.9175, 107.6191]],
  ["https://maps.example.com/maps/place/Braga/@-6.91,107.6,17z/data=!3d-6.9175!4d107.6191", [-6.9175, 107.6191]],
  ["https://maps.example.com/?q=-6.9175%2C107.6191", [-6.9175, 107.6191]],
  ["91, 200", null],
  ["Jl. Braga 12, 40111", null],
  ["%E0%A4%A", null],
]

for (const [text, found] of pasted)
  test(`${text} is ${found ? found.join(" / ") : "no point"}`, () => {
    const made = coordinates(text)
    assert.deepEqual(made && [made.latitude, made.longitude], found)
  })
