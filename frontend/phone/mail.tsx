/** Mail: an inbox of subjects, a mail to read, and an answer to it. */
import { useEffect, useState } from "preact/hooks"
import { clockTime, shortTime } from "../shared/time"
import { hashOf } from "./address"
import { File, Words } from "./bubble"
import { Sign } from "./icons"
import { type Letter, letters } from "./letters"
import { go, place } from "./place"
import { act, now, phone } from "./state"
import type { Said, Talk } from "./wire"
import { say } from "./words"

export function Mail({ talk }: { talk: Talk }) {
  const all = letters(talk.said)
  const open = place.value.mail === "new" ? null : all.find((one) => one.id === place.value.mail)
  if (place.value.mail === "new") return <Write talk={talk} subject="" />
  return open ? <Reading talk={talk} letter={open} /> : <Inbox talk={talk} all={all} />
}

function Inbox({ talk, all }: { talk: Talk; all: Letter[] }) {
  return (
    <section class="mail" aria-label={say("inbox")}>
      <header class="top">
        <a class="plain" href={hashOf(place.value.person)} aria-label={say("to_home")}>
          <Sign name="back" />
        </a>
        <div class="who">
          <h1>{say("inbox")}</h1>
          <p>{phone.value?.apps.find((one) => one.provider === "email")?.own_address}</p>
        </div>
        <a class="plain" href={hashOf(place.value.person, talk.account, "new")} aria-label={say("new_mail")}>
          <Sign name="pencil" />
        </a>
      </header>
      <ul class="letters">
        {all.map((letter) => (
          <li key={letter.id}>
            <LetterRow talk={talk} letter={letter} />
          </li>
        ))}
      </ul>
      {all.length === 0 && <p class="hint">{say("nothing_yet")}</p>}
    </section>
  )
}

function LetterRow({ talk, letter }: { talk: Talk; letter: Letter }) {
  const last = letter.mails.at(-1) as Said
  const unread = letter.mails.some((one) => !one.mine && one.state !== "seen")
  return (
    <a href={hashOf(place.value.person, talk.account, letter.id)} data-unread={unread}>
      <span class="from">
        {last.mine ? say("you") : talk.name}
        <time dateTime={last.at}>{shortTime(new Date(last.at), now(), "en-GB")}</time>
      </span>
      <strong>{letter.subject || say("no_subject")}</strong>
      <span class="line">{last.text}</span>
      {unread && <span class="unseen">{say("unread", { n: 1 })}</span>}
    </a>
  )
}

function Reading({ talk, letter }: { talk: Talk; letter: Letter }) {
  const [answering, setAnswering] = useState(false)
  useEffect(() => {
    if (letter.mails.some((one) => !one.mine && one.state !== "seen") || talk.unread) void act("read")
  }, [letter.mails.length])
  return (
    <section class="mail" aria-label={letter.subject}>
      <header class="top">
        <a class="plain" href={hashOf(place.value.person, talk.account)} aria-label={say("inbox")}>
          <Sign name="back" />
        </a>
        <div class="who">
          <h1>{letter.subject || say("no_subject")}</h1>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div class="log" role="log" tabIndex={0} aria-label={letter.subject}>
        {letter.mails.map((mail) => (
          <OneMail key={mail.id} mail={mail} talk={talk} />
        ))}
      </div>
      {answering ? (
        <Write talk={talk} subject={letter.subject} to={letter.mails.at(-1)} done={() => setAnswering(false)} />
      ) : (
        <div class="foot closed">
          <button type="button" class="wide" onClick={() => setAnswering(true)}>
            {say("reply")}
          </button>
        </div>
      )}
    </section>
  )
}

function OneMail({ mail, talk }: { mail: Said; talk: Talk }) {
  const me = phone.value?.name ?? say("you")
  return (
    <article class="one-mail">
      <p class="from">
        <b>{mail.mine ? me : talk.name}</b>
        <span>{say("to", { name: mail.mine ? talk.name : me })}</span>
        <time dateTime={mail.at}>{clockTime(new Date(mail.at), "en-GB")}</time>
      </p>
      {mail.text && <Words text={mail.text} />}
      {mail.media?.map((medium) => (
        <File key={medium.id} medium={medium} />
      ))}
      {mail.leave_url && !mail.mine && <Leave mail={mail} />}
    </article>
  )
}

/** One click, as a mail program offers it beside the sender: it asks the business's server itself. */
function Leave({ mail }: { mail: Said }) {
  const [left, setLeft] = useState(false)
  if (left) return <p class="left">{say("unsubscribed")}</p>
  return (
    <button type="button" class="leave" onClick={async () => setLeft(await act("leave", { message: mail.id }))}>
      {say("unsubscribe")}
    </button>
  )
}

interface WriteProps {
  talk: Talk
  subject: string
  to?: Said | undefined
  done?: () => void
}

function Write({ talk, subject, to, done }: WriteProps) {
  const [text, setText] = useState("")
  const [title, setTitle] = useState(subject)
  const close = () => {
    done?.()
    if (!to) go(place.value.person, talk.account)
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const about = to ? `Re: ${subject}` : title.trim()
    if (text.trim() && (await act("say", { text: text.trim(), subject: about, reply_to: to?.id ?? "" }))) close()
  }
  return (
    <form class={to ? "write" : "write alone"} onSubmit={send}>
      {!to && (
        <>
          <h1 class="unseen">{say("new_mail")}</h1>
          <label>
            <span>{say("subject")}</span>
            <input value={title} maxLength={150} required onInput={(event) => setTitle(event.currentTarget.value)} />
          </label>
        </>
      )}
      <textarea
        rows={to ? 4 : 10}
        value={text}
        aria-label={say("write_mail")}
        placeholder={say("write_mail")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="quiet" onClick={close}>
          {say("cancel")}
        </button>
        <button type="submit" class="wide" disabled={!text.trim()}>
          {say("send")}
        </button>
      </div>
    </form>
  )
}
