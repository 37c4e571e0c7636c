import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Badge, type Tone } from "../../kit/badge"
import { Button } from "../../kit/button"
import { coarse } from "../../kit/clock"
import { confirm } from "../../kit/dialog"
import { Select } from "../../kit/field"
import { useLoad } from "../../kit/load"
import { MenuButton } from "../../kit/menu"
import { fullDate, shortWhen } from "../../kit/time"
import { toast, toastProblem } from "../../kit/toast"
import { FormDialog } from "../../parts/form-dialog"
import { More, usePages } from "../../parts/pages"
import { Item, Items } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import { can } from "../../shell/session"
import { number } from "../../text"
import { CodesField } from "./codes"
import { Counts } from "./page"
import { MOST, read } from "./read"
import { t } from "./text"
import { type Added, type Coupon, type CouponList, type CouponState, LIST, PATH, STATES } from "./wire"

const TONES: Record<CouponState, Tone> = { free: "plain", given: "soon", used: "accent" }

/** One list: its codes, and who was given each. */
export function CouponsOf({ id }: { id: string }) {
  const load = useLoad((signal) => api.get<CouponList>(`${PATH}/${id}`, { signal }), [id])
  const state = useSignal("")
  const adding = useSignal(false)
  const pages = usePages<Coupon>(`${PATH}/${id}/coupons`, { state: state.value, limit: 100 }, "after")
  const one = load.data
  const archive = async () => {
    if (!(await confirm({ title: t("archive_ask"), text: t("archive_text"), action: t("archive"), danger: true })))
      return
    try {
      await api.remove(`${PATH}/${id}`)
      navigate(LIST, { replace: true })
    } catch (error) {
      toastProblem(error)
    }
  }
  return (
    <Sheet
      title={one?.name ?? ""}
      parent={LIST}
      actions={
        one &&
        can("campaigns") &&
        !one.archived_at && (
          <>
            <Button icon="plus" look="primary" onClick={() => (adding.value = true)}>
              {t("add")}
            </Button>
            <MenuButton
              label={t("more", { name: one.name })}
              place="below-end"
              items={[{ label: t("archive"), icon: "trash", danger: true, run: () => void archive() }]}
            />
          </>
        )
      }
    >
      <Loaded load={load}>
        {(list) => (
          <>
            <div class="coupons-head">
              <p>{list.expires_at ? t("until", { when: fullDate(list.expires_at) }) : t("no_end")}</p>
              <Counts one={list} />
            </div>
            <Select
              label={t("by_state")}
              quietLabel
              value={state.value}
              options={[
                { value: "", label: t("every") },
                ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
              ]}
              onInput={(value) => (state.value = value)}
            />
            <Codes pages={pages} />
          </>
        )}
      </Loaded>
      {adding.value && (
        <AddCodes
          id={id}
          onDone={(list) => {
            load.put(list)
            pages.refresh()
          }}
          onClose={() => (adding.value = false)}
        />
      )}
    </Sheet>
  )
}

function Codes({ pages }: { pages: ReturnType<typeof usePages<Coupon>> }) {
  return (
    <Loaded load={pages}>
      {(codes) =>
        codes.length ? (
          <>
            <Items label={t("codes")}>
              {codes.map((one) => (
                <Item
                  key={one.code}
                  title={<code>{one.code}</code>}
                  badges={<Badge tone={TONES[one.state]}>{t(`state.${one.state}`)}</Badge>}
                  hint={
                    one.contact_id && <a href={`/contacts/${one.contact_id}`}>{one.contact_name || t("somebody")}</a>
                  }
                  actions={<span class="item-side">{when(one)}</span>}
                />
              ))}
            </Items>
            <More pages={pages} />
          </>
        ) : (
          <p class="nothing" role="status">
            {t("no_codes")}
          </p>
        )
      }
    </Loaded>
  )
}

function when({ used_at, given_at, value }: Coupon): string {
  const at = used_at ?? given_at
  return [value ? number(value) : "", at ? shortWhen(at, coarse.value) : ""].filter(Boolean).join(" · ")
}

interface AddProps {
  id: string
  onDone: (list: CouponList) => void
  onClose: () => void
}

function AddCodes({ id, onDone, onClose }: AddProps) {
  const text = useSignal("")
  const codes = read(text.value)
  const save = async () => {
    const { added, refused, coupon_list } = await api.post<Added>(`${PATH}/${id}/codes`, { codes })
    onDone(coupon_list)
    onClose()
    toast(
      t("added", { n: added }),
      refused.length
        ? {
            detail: t("refused", {
              n: refused.length,
              codes: refused
                .slice(0, 5)
                .map(({ code }) => code)
                .join(", "),
            }),
          }
        : {},
    )
  }
  const off = (!codes.length && t("codes_needed")) || (codes.length > MOST && t("too_many", { n: MOST }))
  return (
    <FormDialog title={t("add")} action={t("add")} size="medium" off={off} onClose={onClose} save={save}>
      {({ wrong }) => (
        <div class="dialog-form">
          <CodesField value={text.value} error={wrong("codes")} onInput={(value) => (text.value = value)} />
        </div>
      )}
    </FormDialog>
  )
}
