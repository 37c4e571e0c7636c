/** The words of all that is fetched later: learnt before any of it is drawn. */
import { learn } from "./languages"
import en from "./words/rest/en.json"

await learn({
  en,
  others: {
    id: () => import("./words/rest/id.json"),
    "pt-BR": () => import("./words/rest/pt-BR.json"),
    ru: () => import("./words/rest/ru.json"),
    th: () => import("./words/rest/th.json"),
    "zh-CN": () => import("./words/rest/zh-CN.json"),
  },
})
