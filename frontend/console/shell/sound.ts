let context: AudioContext | null = null

/** Browsers let a page sound only after somebody has touched it: this makes ready at the first touch. */
export function readySound(): () => void {
  const ready = () => {
    context ??= new AudioContext()
    void context.resume()
  }
  addEventListener("pointerdown", ready, { once: true })
  addEventListener("keydown", ready, { once: true })
  return () => {
    removeEventListener("pointerdown", ready)
    removeEventListener("keydown", ready)
  }
}

const NOTES = [
  { pitch: 660, at: 0 },
  { pitch: 880, at: 0.11 },
]
const LENGTH_S = 0.26
const HELD_MS = 1_500

/** Two soft notes, in one of this person's tabs only. */
export function chime(id: string): void {
  if (context?.state !== "running") return
  const hold = () => new Promise((resolve) => setTimeout(resolve, HELD_MS))
  void navigator.locks?.request(`rejoinder.chime.${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock || !context) return
    for (const note of NOTES) play(context, note.pitch, context.currentTime + note.at)
    await hold()
  })
}

function play(sound: AudioContext, pitch: number, at: number): void {
  const tone = sound.createOscillator()
  const volume = sound.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.12, at + 0.015)
  volume.gain.exponentialRampToValueAtTime(0.001, at + LENGTH_S)
  tone.connect(volume).connect(sound.destination)
  tone.start(at)
  tone.stop(at + LENGTH_S)
}
