import { useSignal } from "@preact/signals"
import { api, BASE } from "../../api"
import { Button } from "../../kit/button"
import { Dialog } from "../../kit/dialog"
import { TextField } from "../../kit/field"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { asProblem, Problem } from "../../kit/problem"
import { toast } from "../../kit/toast"
import { Code, Once } from "../../parts/code"
import { Section } from "../../parts/section"
import { Loaded } from "../../parts/sheet"
import { t as shared } from "../../parts/text"
import { me } from "../../shell/session"
import { speaker } from "../../text"
import type { Me } from "../../wire"
import words from "./en.json"

const t = speaker(words)

interface Proposed {
  secret: string
  uri: string
  qr_svg: string
}

/** A second step at sign-in: set up with a QR code, with recovery codes, turned off with the password. */
export function Totp() {
  const load = useLoad(
    (signal) => api.get<Me & { teammate: { totp?: boolean } }>("/me", { signal }),
    [me.value?.teammate.id],
  )
  const open = useSignal<"on" | "off" | null>(null)
  const on = load.data?.teammate.totp
  const close = () => {
    open.value = null
    load.refresh()
  }
  return (
    <Section
      title={t("totp")}
      lead={t("totp_lead")}
      actions={
        on !== undefined && (
          <Button look={on ? "danger" : "plain"} onClick={() => (open.value = on ? "off" : "on")}>
            {on ? t("totp_off") : t("totp_on")}
          </Button>
        )
      }
    >
      {on && (
        <p class="remark remark-good">
          <Icon name="check" size={16} />
          {t("totp_is_on")}
        </p>
      )}
      {open.value === "on" && <TurnOn onClose={close} />}
      {open.value === "off" && <TurnOff onClose={close} />}
    </Section>
  )
}

function TurnOn({ onClose }: { onClose: () => void }) {
  const load = useLoad(() => api.post<Proposed>("/me/totp"), [])
  const code = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const recovery = useSignal<string[] | null>(null)
  const confirm = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      const done = await api.put<{ recovery_codes: string[] }>("/me/totp", { code: code.value.trim() })
      recovery.value = done.recovery_codes
    } catch (error) {
      problem.value = asProblem(error)
    }
    busy.value = false
  }
  if (recovery.value)
    return (
      <Dialog
        title={t("recovery")}
        onClose={onClose}
        foot={
          <Button look="primary" onClick={onClose}>
            {shared("form.done")}
          </Button>
        }
      >
        <p>{t("recovery_text")}</p>
        <Once secret={recovery.value.join("\n")} label={t("recovery")} />
      </Dialog>
    )
  return (
    <Dialog
      title={t("totp")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button
            look="primary"
            busy={busy.value}
            off={code.value.trim().length < 6 && t("totp_code_needed")}
            onClick={() => void confirm()}
          >
            {t("totp_confirm")}
          </Button>
        </>
      }
    >
      <Loaded load={load}>
        {({ secret, qr_svg }) => (
          <>
            <p>{t("totp_scan")}</p>
            <img
              class="totp-qr"
              alt={t("totp_qr")}
              width="180"
              height="180"
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(qr_svg)}`}
            />
            <details>
              <summary>{t("totp_by_hand")}</summary>
              <Code text={secret} label={t("totp_by_hand")} />
            </details>
            <TextField
              label={t("totp_code")}
              inputMode="numeric"
              autocomplete="one-time-code"
              maxLength={8}
              value={code.value}
              error={problem.value?.field("code") ?? problem.value?.words}
              onEnter={() => void confirm()}
              onInput={(value) => (code.value = value)}
            />
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const password = useSignal("")
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const off = async () => {
    if (busy.peek() || !password.value) return
    busy.value = true
    try {
      await removeTotp(password.value)
      toast(t("totp_is_off"))
      onClose()
    } catch (error) {
      problem.value = asProblem(error)
      busy.value = false
    }
  }
  return (
    <Dialog
      title={t("totp_off_ask")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared("form.cancel")}</Button>
          <Button look="primary" class="button-destroy" busy={busy.value} onClick={() => void off()}>
            {t("totp_off")}
          </Button>
        </>
      }
    >
      <p>{t("totp_off_text")}</p>
      <TextField
        label={t("password_old")}
        type="password"
        autocomplete="current-password"
        value={password.value}
        error={problem.value?.field("password") ?? problem.value?.words}
        onEnter={() => void off()}
        onInput={(value) => (password.value = value)}
      />
    </Dialog>
  )
}

/** The one deletion that carries something: the password, to show that it is really the person. */
async function removeTotp(password: string): Promise<void> {
  const response = await fetch(`${BASE}/me/totp`, {
    method: "DELETE",
    credentials: "same-origin",
    signal: AbortSignal.timeout(20_000),
    headers: { "Content-Type": "application/json", "X-Requested-With": "rejoinder" },
    body: JSON.stringify({ password }),
  })
  if (response.ok) return
  const said = (await response.json().catch(() => ({}))) as { title?: string; code?: string; detail?: string }
  throw new Problem(response.status, said.code ?? "unexpected", said.detail ?? said.title ?? t("totp_not_off"))
}
