import assert from "node:assert/strict"
import test from "node:test"
import { clockTime, dayLabel, dayName, duration, inTime, sameDay, shortTime } from "./time"

const now = new Date("2026-03-12T09:00:00Z")
const zone = "Asia/Jakarta"

test("times are in order, whole seconds and fractions of them alike", () => {
  const times = [
    "2026-03-12T09:00:00Z",
    "2026-03-12T09:00:00.000001Z",
    "2026-03-12T09:00:00.5Z",
    "2026-03-12T09:00:01Z",
  ]
  assert.deepEqual([...times].reverse().sort(inTime), times)
  assert.equal(inTime("2026-03-12T09:00:00Z", "2026-03-12T09:00:00Z"), 0)
})

test("a time is the clock of the reader's zone", () => {
  assert.equal(clockTime(now, "id", zone), "16.00")
  assert.equal(clockTime(now, "ru", zone), "16:00")
})

test("days near now have names, in each language", () => {
  assert.equal(dayLabel(now, now, "en", zone), "Today")
  assert.equal(dayLabel(new Date("2026-03-11T09:00:00Z"), now, "ru", zone), "Вчера")
  assert.equal(dayLabel(new Date("2026-03-09T09:00:00Z"), now, "pt-BR", zone), "Segunda-feira")
  assert.equal(dayLabel(new Date("2026-03-13T09:00:00Z"), now, "en", zone), "Tomorrow")
})

test("within a sentence a day keeps its language's small letters, before now and after", () => {
  assert.equal(dayName(new Date("2026-03-13T09:00:00Z"), now, "ru", zone), "завтра")
  assert.equal(dayName(new Date("2026-03-16T09:00:00Z"), now, "en", zone), "Monday")
  assert.equal(dayName(new Date("2026-03-16T09:00:00Z"), now, "pt-BR", zone), "segunda-feira")
  assert.equal(dayName(new Date("2026-03-20T09:00:00Z"), now, "en-GB", zone), "20 March")
})

test("days far from now are dates, with the year when it is another", () => {
  assert.equal(dayLabel(new Date("2026-02-01T09:00:00Z"), now, "en-GB", zone), "1 February")
  assert.equal(dayLabel(new Date("2025-02-01T09:00:00Z"), now, "en-GB", zone), "1 February 2025")
})

test("what day it is depends on the zone", () => {
  const late = new Date("2026-03-11T18:00:00Z")
  assert.equal(sameDay(late, now, "Asia/Jakarta"), true)
  assert.equal(sameDay(late, now, "UTC"), false)
})

test("a list shows the clock, then the weekday, then the date", () => {
  assert.equal(shortTime(now, now, "en-GB", zone), "16:00")
  assert.equal(shortTime(new Date("2026-03-09T09:00:00Z"), now, "en-GB", zone), "Mon")
  assert.equal(shortTime(new Date("2026-01-09T09:00:00Z"), now, "en-GB", zone), "9 Jan")
})

test("a promised duration is rounded up to one unit", () => {
  assert.equal(duration(20, "en"), "1 minute")
  assert.equal(duration(7 * 60 + 1, "en"), "8 minutes")
  assert.equal(duration(59 * 60 + 30, "en"), "1 hour")
  assert.equal(duration(61 * 60, "en"), "2 hours")
  assert.equal(duration(30 * 3600, "en"), "2 days")
  assert.equal(duration(5 * 60, "ru"), "5 минут")
})
