import { TextField } from "../../kit/field"
import type { ApprovedTemplate } from "../../wire"
import { say } from "../words"
import { type Filling, type Gap, gaps } from "./filling"

interface Props {
  template: ApprovedTemplate
  filling: Filling
  onInput: (filling: Filling) => void
}

/** The places of a template, each to be filled in. */
export function Places({ template, filling, onInput }: Props) {
  const put = ({ part, at }: Gap, value: string) =>
    onInput({ ...filling, [part]: filling[part].map((one, index) => (index === at ? value : one)) })
  return (
    <>
      {gaps(template).map((gap) => (
        <TextField
          key={`${gap.part} ${gap.at}`}
          label={called(gap)}
          type={gap.kind === "file" ? "url" : "text"}
          placeholder={gap.kind === "file" ? "https://" : undefined}
          autocomplete="off"
          value={filling[gap.part][gap.at] ?? ""}
          onInput={(value) => put(gap, value)}
        />
      ))}
    </>
  )
}

/** Whether a place is still empty. */
export function isOpen(template: ApprovedTemplate, filling: Filling): boolean {
  return gaps(template).some(({ part, at }) => !filling[part][at]?.trim())
}

function called({ kind, at, title, name }: Gap): string {
  if (kind === "file") return say("template.head_file")
  if (kind === "link") return say("template.button_place", { title: title ?? "" })
  if (name) return say(kind === "head" ? "template.head_named" : "template.named", { name: name.replaceAll("_", " ") })
  return say(kind === "head" ? "template.head_place" : "template.place", { n: at + 1 })
}
