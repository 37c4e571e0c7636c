import type { Rule } from "../../audiences/rule/rule"
import { blankContent } from "../edit/blank"
import type { Content, Definition, Kind } from "../wire"
import type { Known } from "./known"
import { t } from "./text"

export const TRADES = ["shop", "retail", "automotive", "travel", "media"] as const
export type Trade = (typeof TRADES)[number]

interface Playbook {
  id: (typeof IDS)[number]
  kind: Kind
  trades: readonly Trade[]
  make: (known: Known) => Definition
}

const IDS = [
  "launch",
  "holiday",
  "basket",
  "browsed",
  "stock",
  "trial",
  "shipped",
  "review",
  "appointment",
  "checkin",
] as const
const EVERY: readonly Trade[] = TRADES
const BOUGHT = /order.?(placed|completed|paid)|purchase|checkout.?completed|booking.?made/i

/** Ready campaigns; each is a draft that lacks only what the business alone can know. */
export const PLAYBOOKS: readonly Playbook[] = [
  {
    id: "launch",
    kind: "post",
    trades: ["shop", "retail", "automotive", "media"],
    make: (known) => ({
      ...begun("launch", "post", talk("launch", { subject: true, button: true })),
      audience: all({ type: "field", name: "last_seen_at", op: "within_last", value: 90 }),
      when: { mode: "always" },
      goal: bought(known),
      control: 0.1,
    }),
  },
  {
    id: "holiday",
    kind: "banner",
    trades: EVERY,
    make: () => ({
      ...begun("holiday", "banner", {
        type: "banner",
        text: t("content.holiday"),
        actions: [{ kind: "talk", title: t("content.ask"), value: t("content.ask_value") }],
        position: "top",
      }),
      purpose: "transactional",
      when: { mode: "always" },
      limits: { times: 5, apart_hours: 12 },
      expires_at: new Date(Date.now() + 14 * DAY_MS).toISOString(),
    }),
  },
  {
    id: "basket",
    kind: "message",
    trades: ["shop", "retail", "travel"],
    make: (known) => {
      const added = known.event(/(product|item|cart|basket).*(added)|added.*(cart|basket)|cart/i, "product_added")
      const order = known.event(BOUGHT, "order_placed")
      return {
        ...sent("basket", known, added, 2 * HOUR_S),
        audience: all({ type: "not", of: did(order, 1) }),
        when: { mode: "event", event: added, delay_s: 2 * HOUR_S, again_days: 7 },
        goal: bought(known),
        control: 0.1,
      }
    },
  },
  {
    id: "browsed",
    kind: "chat",
    trades: ["shop", "retail", "automotive"],
    make: (known) => {
      const viewed = known.event(/(product|item|car|vehicle).*view|view.*(product|item)/i, "product_viewed")
      return {
        ...begun("browsed", "chat", talk("browsed")),
        audience: all(
          { ...did(viewed, 7), times: 3 },
          { type: "not", of: did(known.event(BOUGHT, "order_placed"), 7) },
        ),
        when: { mode: "always" },
        places: { after_s: 20 },
        goal: bought(known),
      }
    },
  },
  {
    id: "stock",
    kind: "message",
    trades: ["shop", "retail"],
    make: (known) => ({
      ...sent("stock", known, known.event(/back.?in.?stock|restock/i, "back_in_stock"), 0),
      goal: bought(known),
    }),
  },
  {
    id: "trial",
    kind: "message",
    trades: ["media"],
    make: (known) => ({
      ...sent("trial", known, known.event(/trial.*(end|expire)/i, "trial_ended"), DAY_S),
      goal: { event: known.event(/subscri|upgrade|plan.*(start|chosen)/i, "subscription_started"), within_days: 14 },
    }),
  },
  {
    id: "shipped",
    kind: "message",
    trades: ["shop", "retail"],
    make: (known) => ({
      ...sent("shipped", known, known.event(/ship|dispatched|on.?the.?way/i, "order_shipped"), 0),
      purpose: "transactional",
    }),
  },
  {
    id: "review",
    kind: "survey",
    trades: EVERY,
    make: (known) => ({
      ...begun("review", "survey", survey()),
      purpose: "survey",
      audience: all(did(known.event(/deliver|complet|collected|stayed/i, "order_delivered"), 14)),
      when: { mode: "always" },
      limits: { times: 2, apart_hours: 48 },
    }),
  },
  {
    id: "appointment",
    kind: "message",
    trades: ["automotive", "retail", "travel"],
    make: (known) => ({
      ...sent(
        "appointment",
        known,
        known.event(/appointment|test.?drive|booking|reservation/i, "appointment_tomorrow"),
        0,
      ),
      purpose: "transactional",
    }),
  },
  {
    id: "checkin",
    kind: "message",
    trades: ["travel"],
    make: (known) => ({
      ...sent("checkin", known, known.event(/check.?in/i, "checkin_opened"), 0),
      purpose: "transactional",
      goal: { event: known.event(/checked.?in|boarding/i, "checked_in"), within_days: 2 },
    }),
  },
]

const HOUR_S = 3_600
const DAY_S = 24 * HOUR_S
const DAY_MS = DAY_S * 1_000

function all(...of: Rule[]): Rule {
  return { type: "all", of }
}

function did(event: string, last: number) {
  return { type: "did", event, op: "gte", times: 1, period: { type: "days", last }, where: [], which: "any" } as const
}

function bought(known: Known) {
  const event = known.event(BOUGHT, "order_placed")
  return { event, within_days: 7, revenue: known.amount(event) }
}

function begun(id: Playbook["id"], kind: Kind, content: Content): Definition {
  return {
    name: t(`start.${id}`),
    kind,
    purpose: "promotional",
    reason: t(`reason.${id}`),
    audience: all(),
    variants: [{ key: "a", wordings: [{ content, locale: null }] }],
  }
}

/** A message that goes when an event comes. */
function sent(id: Playbook["id"], known: Known, event: string, delay_s: number): Definition {
  return {
    ...begun(id, "message", talk(id as Said, { subject: true, button: id !== "shipped" && id !== "appointment" })),
    when: { mode: "event", event, delay_s, again_days: 1 },
    channel_ids: known.channels,
  }
}

type Said = "launch" | "basket" | "browsed" | "stock" | "trial" | "shipped" | "appointment" | "checkin"

function talk(id: Said, has: { subject?: boolean; button?: boolean } = {}): Content {
  return {
    type: "talk",
    subject: has.subject ? t(`subject.${id}` as Parameters<typeof t>[0]) : "",
    blocks: [
      { type: "text", text: t(`content.${id}`) },
      ...(has.button
        ? [
            {
              type: "buttons" as const,
              buttons: [
                {
                  kind: "url" as const,
                  title: t(`button.${id}` as Parameters<typeof t>[0]),
                  value: "https://example.com/",
                },
              ],
            },
          ]
        : []),
    ],
  }
}

function survey(): Content {
  const blank = blankContent("survey")
  if (blank.type !== "survey") return blank
  return {
    ...blank,
    pages: [
      {
        id: "page_1",
        questions: [
          {
            id: "stars",
            asking: "rating",
            text: t("content.review"),
            most: 5,
            low: t("content.low"),
            high: t("content.high"),
          },
        ],
        branches: [{ question_id: "stars", at_least: 4, to: "end" }],
      },
      { id: "page_2", questions: [{ id: "better", asking: "text", text: t("content.better"), required: false }] },
    ],
    thanks: [{ text: t("content.thanks_good"), question_id: "stars", at_least: 4 }, { text: t("content.thanks") }],
  }
}
