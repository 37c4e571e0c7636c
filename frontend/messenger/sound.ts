/** Two soft notes, made in the browser: no file to fetch, nothing for a host's CSP to refuse. */
let audio: AudioContext | undefined

export function play(): void {
  audio ??= new AudioContext()
  void audio.resume()
  note(audio, 659, 0)
  note(audio, 880, 0.11)
}

function note(context: AudioContext, frequency: number, after: number): void {
  const start = context.currentTime + after
  const tone = context.createOscillator()
  const loudness = context.createGain()
  tone.frequency.value = frequency
  loudness.gain.setValueAtTime(0.0001, start)
  loudness.gain.exponentialRampToValueAtTime(0.12, start + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.4)
  tone.connect(loudness).connect(context.destination)
  tone.start(start)
  tone.stop(start + 0.45)
}
