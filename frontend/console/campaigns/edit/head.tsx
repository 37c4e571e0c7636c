import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Button, IconButton } from "../../kit/button"
import { useCommands } from "../../kit/commands"
import { Icon } from "../../kit/icon"
import { MenuButton } from "../../kit/menu"
import { toast, toastProblem } from "../../kit/toast"
import { removeLater } from "../../parts/removal"
import { back, navigate } from "../../shell/router"
import { duplicate } from "../acts"
import { ICONS } from "../kinds"
import { t as shared } from "../text"
import { BASE, type Campaign, LIST, PATH } from "../wire"
import { type Draft, useDraft, useFault } from "./draft"
import { sectionOf } from "./faults"
import { StartDialog } from "./start/dialog"
import { TestDialog } from "./start/test"
import { t } from "./text"

/** The name, how far it is kept, the way back, and what leads on. */
export function Head() {
  const it = useDraft()
  const dialog = useSignal<"start" | "test" | null>(null)
  const close = () => (dialog.value = null)
  const { past, next } = it.history.value
  const start = async () => {
    it.strict.value = true
    const { problems } = await it.check()
    if (problems[0]) return show(problems[0].field)
    if (await it.save()) dialog.value = "start"
  }
  const save = async () => {
    if (!(await it.save())) return
    toast(t("kept"))
    navigate(`${BASE}/${it.one.id}`)
  }
  useCommands([
    { id: "undo", title: t("undo"), keys: "mod+z", icon: "undo", always: true, run: it.undo },
    { id: "redo", title: t("redo"), keys: "mod+shift+z", icon: "redo", always: true, run: it.redo },
    { id: "save", title: t("save"), keys: "mod+s", icon: "check", always: true, run: () => void it.save() },
    it.itself && {
      id: "start",
      title: t("start"),
      keys: "mod+enter",
      icon: "send",
      always: true,
      run: () => void start(),
    },
  ])
  return (
    <header class="writing-head">
      <IconButton icon="back" label={t("up")} onClick={() => back(it.itself ? LIST : `${BASE}/${it.one.id}`)} />
      <span class="kind-art kind-art-small">
        <Icon name={ICONS[it.said.value.kind]} size={18} />
      </span>
      <Name />
      <Kept it={it} />
      <div class="writing-acts">
        <IconButton icon="undo" label={t("undo")} keys="mod+z" off={!past.length && t("undo_none")} onClick={it.undo} />
        <IconButton
          icon="redo"
          label={t("redo")}
          keys="mod+shift+z"
          off={!next.length && t("redo_none")}
          class="writing-redo"
          onClick={it.redo}
        />
        <More it={it} onTest={() => (dialog.value = "test")} />
        <Button class="writing-test" onClick={() => (dialog.value = "test")}>
          {t("test")}
        </Button>
        {it.itself ? (
          <Button look="primary" keys="mod+enter" onClick={() => void start()}>
            {t("start")}
          </Button>
        ) : (
          <Button look="primary" keys="mod+s" busy={it.saving.value === "saving"} onClick={() => void save()}>
            {t("save")}
          </Button>
        )}
      </div>
      {dialog.value === "start" && <StartDialog onClose={close} />}
      {dialog.value === "test" && <TestDialog onClose={close} />}
    </header>
  )
}

function Name() {
  const it = useDraft()
  const wrong = useFault("name")
  return (
    <input
      class="writing-name"
      aria-label={t("name")}
      aria-invalid={wrong ? true : undefined}
      maxLength={100}
      autocomplete="off"
      value={it.said.value.name}
      placeholder={t("name")}
      onInput={(event) => it.set({ name: event.currentTarget.value }, "name")}
    />
  )
}

/** Whether it is kept, and what is still missing: a press leads there. */
function Kept({ it }: { it: Draft }) {
  const problems = it.problems.value
  const state = it.saving.value
  return (
    <div class="writing-kept">
      <span role="status" class={state === "wrong" ? "writing-wrong" : undefined}>
        {state === "wrong"
          ? (it.problem.value?.words ?? "")
          : t(`saving.${it.itself || state !== "waiting" ? state : "open"}`)}
      </span>
      {problems.length > 0 && (
        <button
          type="button"
          class="writing-missing"
          onClick={() => {
            it.strict.value = true
            show(problems[0]?.field ?? "")
          }}
        >
          {t("missing", { n: problems.length })}
        </button>
      )}
    </div>
  )
}

/** Brings the part of the page where a field is into sight, and the keyboard to what is wrong there. */
export function show(field: string): void {
  const part = document.getElementById(`part-${sectionOf(field)}`)
  requestAnimationFrame(() => {
    const wrong = part?.querySelector<HTMLElement>("[aria-invalid=true], .part-wrong")
    const to = wrong ?? part
    to?.scrollIntoView({ block: "center", behavior: "smooth" })
    wrong?.focus({ preventScroll: true })
  })
}

function More({ it, onTest }: { it: Draft; onTest: () => void }) {
  const { id } = it.one
  const name = it.said.value.name
  const end = async () => {
    if (!it.itself) return
    navigate(LIST)
    removeLater(`${PATH}/${id}`, name, () => {})
  }
  const stop = async () => {
    try {
      it.onKept(await api.post<Campaign>(`${PATH}/${id}/pause`))
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <MenuButton
      label={shared("more", { name })}
      place="below-end"
      items={[
        { label: t("test"), icon: "send", run: onTest },
        { label: shared("duplicate"), icon: "copy", run: () => void it.save().then(() => duplicate(id)) },
        it.one.state === "live" && { label: t("pause"), icon: "pause", run: () => void stop() },
        "line",
        it.itself && { label: t("remove"), icon: "trash", danger: true, run: () => void end() },
      ]}
    />
  )
}
