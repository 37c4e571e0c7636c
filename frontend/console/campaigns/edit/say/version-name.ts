/** What a version is called: its own name, or its letter. */
export function versionName({ name }: { name?: string | undefined }, at: number): string {
  return name || String.fromCharCode(65 + at)
}
