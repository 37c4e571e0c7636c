import "../../lean"
import { useSignal } from "@preact/signals"
import { api } from "../../api"
import { Badge } from "../../kit/badge"
import { Button } from "../../kit/button"
import { useCommands } from "../../kit/commands"
import { TextField } from "../../kit/field"
import { fullDate } from "../../kit/time"
import { FormDialog } from "../../parts/form-dialog"
import { List } from "../../parts/list"
import { More, usePages } from "../../parts/pages"
import { Item } from "../../parts/section"
import { Loaded, Sheet } from "../../parts/sheet"
import { navigate } from "../../shell/router"
import type { PageProps } from "../../shell/routes"
import { can } from "../../shell/session"
import { number } from "../../text"
import "../style"
import { CodesField } from "./codes"
import { CouponsOf } from "./one"
import { MOST, read } from "./read"
import "./style"
import { t } from "./text"
import { type Added, type CouponList, LIST, PATH } from "./wire"

/** Codes that campaigns give away, one a person. */
export default function CouponsPage({ params }: PageProps) {
  return params.id ? <CouponsOf key={params.id} id={params.id} /> : <Lists />
}

function Lists() {
  const pages = usePages<CouponList>(PATH, { limit: 50 }, "after")
  const adding = useSignal(false)
  const may = can("campaigns")
  const add = () => (adding.value = true)
  useCommands([may && { id: "new-coupons", title: t("new"), icon: "plus", run: add }])
  const button = may && (
    <Button icon="plus" look="primary" onClick={add}>
      {t("new")}
    </Button>
  )
  return (
    <Sheet title={t("title")} lead={t("lead")} actions={Boolean(pages.data?.length) && button}>
      <Loaded load={pages}>
        {(lists) => (
          <>
            <List
              label={t("title")}
              items={lists}
              none={{ icon: "tag", title: t("none"), text: t("none_text") }}
              add={button}
            >
              {(one) => <Row key={one.id} one={one} />}
            </List>
            <More pages={pages} />
          </>
        )}
      </Loaded>
      {adding.value && <NewList onClose={() => (adding.value = false)} />}
    </Sheet>
  )
}

function Row({ one }: { one: CouponList }) {
  return (
    <Item
      title={<span dir="auto">{one.name}</span>}
      href={`${LIST}/${one.id}`}
      badges={one.low && <Badge tone="soon">{t("low")}</Badge>}
      hint={
        [one.description, one.expires_at && t("until", { when: fullDate(one.expires_at) })]
          .filter(Boolean)
          .join(" · ") || t("no_end")
      }
      actions={<Counts one={one} />}
    />
  )
}

/** How many codes are free, given and used. */
export function Counts({ one }: { one: CouponList }) {
  return (
    <dl class="coupon-counts">
      {(["free", "given", "used"] as const).map((state) => (
        <div key={state}>
          <dt>{t(`state.${state}`)}</dt>
          <dd>{number(one[state])}</dd>
        </div>
      ))}
    </dl>
  )
}

function NewList({ onClose }: { onClose: () => void }) {
  const name = useSignal("")
  const ends = useSignal("")
  const text = useSignal("")
  const codes = read(text.value)
  const save = async () => {
    const body = {
      name: name.value.trim(),
      expires_at: ends.value ? new Date(`${ends.value}T23:59:59`).toISOString() : null,
      codes,
    }
    const made = await api.post<Added>(PATH, body)
    navigate(`${LIST}/${made.coupon_list.id}`)
  }
  const off = (!name.value.trim() && t("name_needed")) || (codes.length > MOST && t("too_many", { n: MOST }))
  return (
    <FormDialog title={t("new")} action={t("make")} size="medium" off={off} onClose={onClose} save={save}>
      {({ wrong }) => (
        <div class="dialog-form">
          <TextField
            label={t("name")}
            maxLength={100}
            value={name.value}
            error={wrong("name")}
            onInput={(value) => (name.value = value)}
          />
          <TextField
            label={t("ends")}
            hint={t("ends_hint")}
            optional={t("optional")}
            type="date"
            value={ends.value}
            error={wrong("expires_at")}
            onInput={(value) => (ends.value = value)}
          />
          <CodesField value={text.value} error={wrong("codes")} onInput={(value) => (text.value = value)} />
        </div>
      )}
    </FormDialog>
  )
}
