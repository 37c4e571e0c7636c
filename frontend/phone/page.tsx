import { useEffect } from "preact/hooks"
import { Banner } from "./banner"
import { Frame } from "./frame"
import { Panel } from "./panel"
import { place } from "./place"
import { phone, talk, trouble } from "./state"
import { say } from "./words"

export function Page() {
  const held = phone.value
  useEffect(() => {
    document.title = [talk.value?.name, held?.name, say("title")].filter(Boolean).join(" · ")
  }, [held?.name, place.value.account])
  if (trouble.value === "gone") return <main class="gone">{say("gone")}</main>
  return (
    <div class="page" data-open={place.value.account ? "thread" : "home"}>
      <main class="stage" aria-label={say("title")}>
        <Frame />
        <Banner />
      </main>
      <Panel />
    </div>
  )
}
