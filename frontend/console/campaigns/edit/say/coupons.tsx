import { InlineSelect, Word } from "../../../audiences/build/inline"
import { usePages } from "../../../parts/pages"
import { type CouponList, PATH as LISTS } from "../../coupons/wire"
import { useDraft } from "../draft"
import { Sentence } from "../part"
import { t } from "../text"

/** From which list each person gets a code of their own. */
export function Coupons() {
  const it = useDraft()
  const lists = usePages<CouponList>(LISTS, { limit: 100 }, "after")
  const chosen = it.said.value.coupon_list_id ?? ""
  if (!lists.data?.length && !chosen) return null
  return (
    <Sentence>
      <Word>{t("coupon_from")}</Word>
      <InlineSelect
        label={t("coupon_list")}
        look="strong"
        value={chosen}
        options={[
          { value: "", label: t("coupon_none") },
          ...(lists.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onInput={(id) => it.set({ coupon_list_id: id || null })}
      />
    </Sentence>
  )
}
