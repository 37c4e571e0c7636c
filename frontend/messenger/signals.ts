/**
 * Values that are watched: the part of @preact/signals-core that the messenger uses, at a quarter of its size. The build
 * puts it in the library's place; its tests hold both to the same behaviour.
 */
interface Source {
  peek(): unknown
  watchers: Set<Watcher>
}

/** Who reads values, with what each was when it was read. */
interface Watcher {
  seen: Map<Source, unknown>
  stale(): void
}

let reading: Watcher | undefined
let depth = 0
const due = new Set<() => void>()

/** Runs what changes several values; who watches them is told once, at the end. */
export function batch<T>(act: () => T): T {
  depth++
  try {
    return act()
  } finally {
    if (depth === 1) for (const run of due) run()
    depth--
  }
}

export interface ReadonlySignal<T> {
  readonly value: T
  peek(): T
}

export interface Signal<T> extends ReadonlySignal<T> {
  value: T
}

class Value<T> implements Signal<T>, Source {
  watchers = new Set<Watcher>()

  constructor(protected now: T) {}

  peek(): T {
    return this.now
  }

  get value(): T {
    const value = this.peek()
    if (reading) {
      reading.seen.set(this, value)
      this.watchers.add(reading)
    }
    return value
  }

  set value(next: T) {
    if (next === this.now) return
    this.now = next
    batch(() => this.changed())
  }

  protected changed(): void {
    for (const watcher of [...this.watchers]) watcher.stale()
  }
}

export function signal<T>(value: T): Signal<T> {
  return new Value(value)
}

/** A value made of others: made anew when it is read after one of them changed. */
class Computed<T> extends Value<T> implements Watcher {
  seen = new Map<Source, unknown>()
  fresh = false

  constructor(private make: () => T) {
    super(undefined as T)
  }

  stale(): void {
    if (!this.fresh) return
    this.fresh = false
    this.changed()
  }

  override peek(): T {
    if (!this.fresh) this.now = watch(this, this.make)
    this.fresh = true
    return this.now
  }
}

export function computed<T>(make: () => T): ReadonlySignal<T> {
  return new Computed(make)
}

/** Runs now, and again whenever something that it read has become another; what it returns is run before. */
export function effect(act: () => unknown): () => void {
  let undo: unknown
  const run = () => {
    due.delete(run)
    if ([...watcher.seen].some(([source, value]) => source.peek() !== value)) begin()
  }
  const watcher: Watcher = { seen: new Map(), stale: () => due.add(run) }
  const begin = () => {
    end()
    try {
      undo = batch(() => watch(watcher, act))
    } catch (error) {
      // One that fails keeps the others from nothing.
      reportError(error)
    }
  }
  const end = () => {
    due.delete(run)
    forget(watcher)
    if (typeof undo === "function") undo()
    undo = undefined
  }
  begin()
  return end
}

function watch<T>(watcher: Watcher, act: () => T): T {
  const before = reading
  forget(watcher)
  reading = watcher
  try {
    return act()
  } finally {
    reading = before
  }
}

function forget(watcher: Watcher): void {
  for (const source of watcher.seen.keys()) source.watchers.delete(watcher)
  watcher.seen.clear()
}
