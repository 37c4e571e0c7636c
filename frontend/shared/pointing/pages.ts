/** Whether a page is the one that a pattern means: `*` stands for anything; a query counts where the pattern has one. */
export function onPage(
  pattern: string,
  { origin, pathname, search }: Pick<Location, "origin" | "pathname" | "search">,
) {
  const here = (pattern.startsWith("/") ? "" : origin) + pathname + (pattern.includes("?") ? search : "")
  const wanted = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")
  return new RegExp(`^${wanted}$`).test(here)
}
