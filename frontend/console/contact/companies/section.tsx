import type { Page } from "../../../shared/wire"
import { api } from "../../api"
import { adopt } from "../../kit/adopt"
import { useLoad } from "../../kit/load"
import { shownAttributes } from "../../store/attributes"
import type { Named } from "../../wire"
import { shown } from "../attributes"
import { Section } from "../view"
import sheet from "./companies.css" with { type: "text" }
import { say } from "./words"

adopt(sheet)

interface Company extends Named {
  external_id: string
  attributes: Record<string, unknown>
}

export interface CompaniesProps {
  contact: string
}

/** Where they work, or for whom they buy; most contacts belong to none, and then nothing stands here. */
export function Companies({ contact }: CompaniesProps) {
  const { data } = useLoad((signal) => api.get<Page<Company>>(`/contacts/${contact}/companies`, { signal }), [contact])
  if (!data?.items.length) return null
  return (
    <Section title={say("title")}>
      {data.items.map((one) => (
        <div key={one.id} class="company">
          <p class="company-name" dir="auto">
            {one.name || one.external_id}
          </p>
          <dl class="facts">
            {shownAttributes("company", one.attributes).map(({ key, label, value }) => (
              <div key={key} class="fact">
                <dt>{label}</dt>
                <dd>
                  <span class="fact-value" dir="auto">
                    {shown(value)}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  )
}
