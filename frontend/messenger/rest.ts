/**
 * The dress and the words of all that is fetched later: one of each, for a dozen small ones would weigh more. The words are
 * learnt before any of it is drawn.
 */
import campaign from "../shared/campaign/campaign.css"
import message from "../shared/message.css"
import asks from "./asks.css"
import composer from "./composer.css"
import extras from "./extras.css"
import { learnPart } from "./languages"
import list from "./list.css"
import { wear } from "./mount"
import talk from "./talk.css"
import tour from "./tour/tour.css"

wear(message + talk + list + asks + composer + extras + campaign + tour)

await learnPart({
  en: () => import("./words/rest/en.json"),
  id: () => import("./words/rest/id.json"),
  "pt-BR": () => import("./words/rest/pt-BR.json"),
  ru: () => import("./words/rest/ru.json"),
  th: () => import("./words/rest/th.json"),
  "zh-CN": () => import("./words/rest/zh-CN.json"),
})
