import { useEffect } from "preact/hooks"
import { useContact } from "../contact/panel"
import { ContactBones, ContactView } from "../contact/view"
import { IconButton } from "../kit/button"
import { classes } from "../kit/classes"
import { Empty } from "../kit/empty"
import { ProblemView } from "../kit/problem"
import { onChange } from "../shell/live"
import { back, navigate, withQuery } from "../shell/router"
import type { PageProps } from "../shell/routes"
import { t } from "../text"
import { ContactList } from "./list"
import { say } from "./words"

/** Everybody who ever wrote: a list with a search, and one of them beside it. */
export default function ContactsPage({ params }: PageProps) {
  const id = params.id
  return (
    <div class={classes("contacts", id && "contacts-open")}>
      <ContactList current={id ?? null} />
      <section class="contacts-one" aria-label={t("contact.label")}>
        {id ? (
          <One key={id} id={id} />
        ) : (
          <Empty icon="contacts" title={say("choose")}>
            {say("choose_text")}
          </Empty>
        )}
      </section>
    </div>
  )
}

function leave() {
  navigate(withQuery({}, "/contacts"), { replace: true })
}

function One({ id }: { id: string }) {
  const { data, error, reload, put } = useContact(id)
  const now = data?.merged_into
  useEffect(() => {
    if (now) navigate(withQuery({}, `/contacts/${now}`), { replace: true })
  }, [now])
  useEffect(() => onChange<{ id: string }>("contact.removed", (gone) => gone.id === id && leave()), [id])
  return (
    <>
      <header class="contact-bar">
        <IconButton icon="back" label={t("pane.back")} onClick={() => back("/contacts")} />
        <p>{t("contact.label")}</p>
      </header>
      <div class="contacts-detail">
        {error && !data ? (
          <ProblemView error={error} onRetry={reload} />
        ) : data && !now ? (
          <ContactView contact={data} onChange={put} />
        ) : (
          <ContactBones />
        )}
      </div>
    </>
  )
}
