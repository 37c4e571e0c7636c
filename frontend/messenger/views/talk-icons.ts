/** Icons of the thread alone. */
export const CLIP =
  "M19.5 11.5l-7.7 7.7a4.8 4.8 0 0 1-6.8-6.8l8.1-8.1a3.2 3.2 0 0 1 4.5 4.5l-8 8a1.6 1.6 0 0 1-2.3-2.3l7.3-7.2"
export const SMILE =
  "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.3 14.2c.9 1.3 2.2 2 3.7 2s2.8-.7 3.7-2M9.2 9.6v.4M14.8 9.6v.4"
export const MORE = "M5 12h1M11.5 12h1M18 12h1"
