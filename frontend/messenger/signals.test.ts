/** What the messenger expects of signals: held by the library, and by the small stand-in that it ships instead. */
import assert from "node:assert/strict"
import test from "node:test"
import * as library from "@preact/signals-core"
import * as own from "./signals"

const reported: unknown[] = []
Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) })

for (const [name, { batch, computed, effect, signal }] of Object.entries({ library, own })) {
  test(`${name}: an effect runs at once, and again when what it read becomes another`, () => {
    const [count, other, said] = [signal(1), signal(1), [] as number[]]
    effect(() => void said.push(count.value))
    count.value = 2
    count.value = 2
    other.value = 5
    assert.deepEqual(said, [1, 2])
  })

  test(`${name}: what an effect no longer reads does not run it`, () => {
    const [which, one, two, said] = [signal(true), signal("a"), signal("b"), [] as string[]]
    effect(() => void said.push(which.value ? one.value : two.value))
    which.value = false
    one.value = "c"
    two.value = "d"
    assert.deepEqual(said, ["a", "b", "d"])
  })

  test(`${name}: a computed value is made when it is read, once for each change, and passed on when it is another`, () => {
    const count = signal(1)
    let made = 0
    const even = computed(() => {
      made++
      return count.value % 2 === 0
    })
    assert.equal(made, 0)
    const said: boolean[] = []
    effect(() => void said.push(even.value))
    count.value = 3
    count.value = 4
    assert.deepEqual([said, made], [[false, true], 3])
  })

  test(`${name}: of two ways to the same value an effect sees both as they are now`, () => {
    const count = signal(1)
    const double = computed(() => count.value * 2)
    const triple = computed(() => double.value + count.value)
    const said: string[] = []
    effect(() => void said.push(`${count.value} ${double.value} ${triple.value}`))
    count.value = 2
    assert.deepEqual(said, ["1 2 3", "2 4 6"])
  })

  test(`${name}: a batch tells once, at the end, also from within another and when it fails`, () => {
    const [one, two, said] = [signal(1), signal(1), [] as number[]]
    effect(() => void said.push(one.value + two.value))
    batch(() => {
      one.value = 2
      batch(() => {
        two.value = 2
      })
      assert.equal(said.length, 1)
    })
    assert.throws(() =>
      batch(() => {
        one.value = 3
        throw new Error("no")
      }),
    )
    assert.deepEqual(said, [2, 4, 5])
  })

  test(`${name}: an effect may change values, its own among them`, () => {
    const [asked, doubled, said] = [signal(1), signal(0), [] as number[]]
    effect(() => {
      if (asked.value < 3) asked.value++
    })
    effect(() => {
      doubled.value = asked.value * 2
    })
    effect(() => void said.push(doubled.value))
    asked.value = 5
    assert.deepEqual([asked.value, said], [5, [6, 10]])
  })

  test(`${name}: what an effect returns is run before its next time and at its end`, () => {
    const [count, said] = [signal(1), [] as string[]]
    const end = effect(() => {
      const seen = count.value
      said.push(`begin ${seen}`)
      return () => void said.push(`undo ${seen}`)
    })
    count.value = 2
    end()
    count.value = 3
    assert.deepEqual(said, ["begin 1", "undo 1", "begin 2", "undo 2"])
  })

  test(`${name}: an effect that fails keeps no other from running`, () => {
    const [count, said] = [signal(1), [] as number[]]
    effect(() => {
      if (count.value > 1) throw new Error("no")
    })
    effect(() => void said.push(count.value))
    try {
      count.value = 2
    } catch (error) {
      reported.push(error)
    }
    assert.deepEqual(said, [1, 2])
    assert.equal((reported.pop() as Error).message, "no")
  })

  test(`${name}: an effect within an effect reads for itself`, () => {
    const [outer, inner, said] = [signal(1), signal(1), [] as string[]]
    effect(() => {
      said.push(`outer ${outer.value}`)
      return effect(() => void said.push(`inner ${inner.value}`))
    })
    inner.value = 2
    assert.deepEqual(said, ["outer 1", "inner 1", "inner 2"])
  })
}
