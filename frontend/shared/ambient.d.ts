/** What the bundler and the test runner give, as far as we use it. */

/** In the messenger a style sheet is its minified text (it goes into the Shadow DOM); in the console it joins the page's sheet. */
declare module "*.css" {
  const text: string
  export default text
}

/** Put in by the build: the file to begin with, by its hashed name, and what its `start` is called there. */
declare const MESSENGER_FILE: string
declare const MESSENGER_START: string

declare module "node:test" {
  export default function test(name: string, body: () => void | Promise<void>): void
}

declare module "node:assert/strict" {
  interface Assert {
    (value: unknown, message?: string): asserts value
    equal<T>(actual: T, expected: T, message?: string): void
    deepEqual<T>(actual: T, expected: T, message?: string): void
    notEqual(actual: unknown, expected: unknown, message?: string): void
    throws(body: () => unknown, expected?: RegExp): void
    match(text: string, pattern: RegExp): void
  }
  const assert: Assert
  export default assert
}

declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string
  export function readdirSync(path: string, options?: { recursive?: boolean }): string[]
}
