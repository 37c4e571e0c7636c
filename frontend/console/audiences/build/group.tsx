import { useSignal } from "@preact/signals"
import { useRef } from "preact/hooks"
import { Button, IconButton } from "../../kit/button"
import { classes } from "../../kit/classes"
import { Icon } from "../../kit/icon"
import { MenuButton } from "../../kit/menu"
import { Picker } from "../../kit/picker"
import * as edit from "../rule/edit"
import { faultsAt } from "../rule/faults"
import { bare, type Condition, type Group, isGroup, type Node, type Rule } from "../rule/rule"
import { told } from "../rule/sentence"
import { about, isUnfinished } from "../rule/vocabulary"
import { t } from "../text"
import { ConditionWords } from "./condition"
import { InlineSelect, Word } from "./inline"
import { useBuild } from "./state"
import { subjects } from "./subjects"

/** The conditions of a group under each other, and what can be added. */
export function GroupBody({ group, path }: { group: Group; path: edit.Path }) {
  return (
    <>
      {group.of.length === 0 && (
        <p class="ruling-empty">{t(group.type === "all" ? "build.empty" : "build.empty_any")}</p>
      )}
      <ol class="ruling-rows">
        {group.of.map((rule, at) => (
          <Row key={edit.keyOf(rule)} rule={rule} path={[...path, at]} group={group} />
        ))}
      </ol>
      <Add group={group} path={path} />
    </>
  )
}

/** "all of these", "any of these". */
export function AllOrAny({ group, path }: { group: Group; path: edit.Path }) {
  const it = useBuild()
  return (
    <InlineSelect
      label={t("build.group")}
      value={group.type}
      look="strong"
      options={[
        { value: "all", label: t("build.all") },
        { value: "any", label: t("build.any") },
      ]}
      onInput={(type) => it.set(path, { ...group, type })}
    />
  )
}

interface RowProps {
  rule: Rule
  path: edit.Path
  group: Group
}

/** Conditions with a word of their own for being the opposite. */
const OWN_WORD = new Set(["segment", "subscribed", "reachable", "online"])

function Row({ rule, path, group }: RowProps) {
  const it = useBuild()
  const { node, denied } = bare(rule)
  const place = path.at(-1) ?? 0
  const what = told(node, denied, it.words)
  const faults = faultsAt(it.faults.value, path)
  const lacks = it.strict.value && isUnfinished(it.words, node)
  const move = (by: 1 | -1) => {
    const n = it.move(path, by)
    if (n) it.told.value = t("build.moved", { n })
  }
  const key = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === "ArrowUp" || event.key === "ArrowDown") move(event.key === "ArrowUp" ? -1 : 1)
    else if (event.key === "Backspace" || event.key === "Delete") it.remove(path)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li
      class={classes(
        "ruling-row",
        isGroup(node) && "ruling-row-group",
        (faults.length > 0 || lacks) && "ruling-row-wrong",
      )}
      data-node={edit.keyOf(rule)}
      aria-label={isGroup(node) ? t("build.group_at", { n: place + 1 }) : t("build.condition", { n: place + 1, what })}
      onKeyDown={key}
    >
      <span class="ruling-join" aria-hidden={place === 0 ? true : undefined}>
        {place === 0 ? "" : t(group.type === "all" ? "join.and" : "join.or")}
      </span>
      <div class="ruling-words">
        {denied && !OWN_WORD.has(node.type) && (
          <button
            type="button"
            class="said-not"
            aria-label={t("build.not_on")}
            data-tip={t("build.undeny")}
            onClick={() => it.turn(path, edit.denied)}
          >
            {t("build.not")}
          </button>
        )}
        {isGroup(node) ? (
          <>
            <AllOrAny group={node} path={path} />
            <Word>{t("build.group_of")}</Word>
          </>
        ) : (
          <ConditionWords node={node as Condition} path={path} denied={denied} />
        )}
      </div>
      <RowActs node={node} path={path} denied={denied} group={group} what={what} move={move} />
      {isGroup(node) && (
        <div class="ruling-inner">
          <GroupBody group={node} path={path} />
        </div>
      )}
      {faults.map(({ message }) => (
        <p key={message} class="ruling-wrong" role="alert">
          <Icon name="warn" size={14} />
          {message}
        </p>
      ))}
      {lacks && !faults.length && (
        <p class="ruling-wrong" role="alert">
          <Icon name="warn" size={14} />
          {t("build.fill")}
        </p>
      )}
    </li>
  )
}

interface ActsProps {
  node: Node
  path: edit.Path
  denied: boolean
  group: Group
  what: string
  move: (by: 1 | -1) => void
}

function RowActs({ node, path, denied, group, what, move }: ActsProps) {
  const it = useBuild()
  const last = path.length === 1 && path[0] === group.of.length - 1
  return (
    <div class="ruling-acts">
      <MenuButton
        class="ruling-menu"
        label={t("build.menu", { what })}
        place="below-end"
        items={[
          { label: t("build.duplicate"), icon: "copy", run: () => it.put(edit.duplicated(it.whole, path)) },
          { label: t("build.up"), icon: "up", keys: "alt+arrowup", run: () => move(-1) },
          !last && { label: t("build.down"), icon: "down", keys: "alt+arrowdown", run: () => move(1) },
          {
            label: t(denied ? "build.undeny" : "build.deny"),
            icon: "block",
            run: () => it.turn(path, edit.denied),
          },
          {
            label: t("build.wrap"),
            icon: "plus",
            off: !edit.hasDepth([...path.slice(0, -1), ...deepest(node)]) && t("build.too_deep"),
            run: () => it.turn(path, edit.grouped),
          },
          isGroup(node) &&
            !denied && { label: t("build.unwrap"), icon: "left", run: () => it.put(edit.ungrouped(it.whole, path)) },
          "line",
          { label: t("build.drop"), icon: "trash", danger: true, keys: "alt+backspace", run: () => it.remove(path) },
        ]}
      />
      <IconButton icon="cross" size={16} label={t("build.remove", { what })} onClick={() => it.remove(path)} />
    </div>
  )
}

/** As many steps as there are groups below. */
function deepest(node: Node): number[] {
  return Array.from({ length: edit.depth(node) }, () => 0)
}

function Add({ group, path }: { group: Group; path: edit.Path }) {
  const it = useBuild()
  const open = useSignal(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const full = group.of.length >= edit.MOST && t("build.too_many")
  const close = () => {
    open.value = false
  }
  return (
    <div class="ruling-add">
      <Button
        innerRef={anchor}
        look="quiet"
        icon="plus"
        popup="dialog"
        expanded={open.value}
        off={full}
        class="ruling-add-one"
        onClick={() => {
          open.value = !open.value
        }}
      >
        {t("build.add")}
      </Button>
      <Button
        look="quiet"
        off={full || (!edit.hasDepth(path) && t("build.too_deep"))}
        onClick={() => it.add(path, { type: group.type === "all" ? "any" : "all", of: [] })}
      >
        {t("build.add_group")}
      </Button>
      {open.value && (
        <Picker
          anchor={anchor}
          label={t("build.add")}
          placeholder={t("build.add_find")}
          choices={subjects(it.words)}
          onClose={close}
          onPick={({ id }) => {
            close()
            it.add(path, about(it.words, id))
          }}
        />
      )}
    </div>
  )
}
