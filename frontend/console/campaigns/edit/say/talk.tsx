import { useSignal } from "@preact/signals"
import type { Vocabulary } from "../../../audiences/rule/vocabulary"
import { channelName } from "../../../inbox/channel"
import { Button } from "../../../kit/button"
import { MenuButton } from "../../../kit/menu"
import { Tabs } from "../../../kit/tabs"
import { channels } from "../../../store/directory"
import type { Talk } from "../../wire"
import { useDraft } from "../draft"
import { t } from "../text"
import { BlocksEditor } from "./blocks"
import { Words } from "./words"

const GENERAL = ""

/** What a chat, a post or a message says; on channels of a type something else, where that is wished. */
export function TalkEditor({ content, words }: { content: Talk; words: Vocabulary | null }) {
  const it = useDraft()
  const { kind } = it.said.value
  const on = content.on ?? []
  const side = useSignal(GENERAL)
  const at = on.findIndex(({ channel_type }) => channel_type === side.value)
  const current = on[at]
  const set = (change: Partial<Talk>, place = "") => it.setContent<Talk>(change, place)
  return (
    <div class="lines">
      {kind !== "chat" && (
        <Words
          label={t(kind === "post" ? "heading" : "subject")}
          optional={kind === "post" ? undefined : t("subject_where")}
          max={200}
          at="subject"
          words={words}
          value={content.subject ?? ""}
          onInput={(subject) => set({ subject }, "subject")}
        />
      )}
      {kind === "message" && <Sides on={on.map(({ channel_type }) => channel_type)} side={side} content={content} />}
      <div id="content-panel">
        {current ? (
          <BlocksEditor
            key={current.channel_type}
            blocks={current.blocks}
            at={`on[${at}].blocks`}
            words={words}
            onChange={(blocks, place) =>
              set({ on: on.map((one, n) => (n === at ? { ...one, blocks } : one)) }, place && `on[${at}].${place}`)
            }
          />
        ) : (
          <BlocksEditor
            blocks={content.blocks}
            at="blocks"
            words={words}
            onChange={(blocks, place) => set({ blocks }, place)}
          />
        )}
      </div>
      {current && (
        <Button
          look="quiet"
          icon="undo"
          onClick={() => {
            set({ on: on.filter((one) => one !== current) })
            side.value = GENERAL
          }}
        >
          {t("on_same", { channel: channelName(current.channel_type) })}
        </Button>
      )}
    </div>
  )
}

interface SidesProps {
  on: readonly string[]
  side: { value: string }
  content: Talk
}

/** In general, and what is said in place of it on channels of a type. */
function Sides({ on, side, content }: SidesProps) {
  const it = useDraft()
  const chosen = it.said.value.channel_ids ?? []
  const types = [...new Set(channels.value.filter(({ id }) => chosen.includes(id)).map(({ type }) => type))]
  const open = types.filter((type) => !on.includes(type))
  if (!on.length && types.length < 2) return null
  return (
    <div class="versions">
      {on.length > 0 && (
        <Tabs
          label={t("on")}
          tabs={[GENERAL, ...on].map((id) => ({ id, label: id ? channelName(id) : t("on_general") }))}
          current={side.value}
          panel="content-panel"
          onPick={(id) => (side.value = id)}
        />
      )}
      {open.length > 0 && (
        <MenuButton
          label={t("on_add")}
          words={t("on_add")}
          look="quiet"
          items={open.map((type) => ({
            label: channelName(type),
            run: () => {
              it.setContent<Talk>({ on: [...(content.on ?? []), { channel_type: type, blocks: content.blocks }] })
              side.value = type
            },
          }))}
        />
      )}
    </div>
  )
}
