import { Component, createRef } from "preact"
import { BACK, Tool } from "../../messenger/views/icon"
import { Actions } from "./actions"
import { isComplete, leadsTo, thanksFor } from "./flow"
import type { Props } from "./hands"
import { Asked } from "./question"
import type { Answer, Answers, SurveyContent, SurveyPage } from "./wire"

interface State {
  /** The pages gone through, the last one on the screen; none is left at the end. */
  trail: SurveyPage[]
  answers: Answers
}

/** A survey, page by page: what is answered is told with each, and decides what is asked next. */
export class Survey extends Component<Props<SurveyContent>, State> {
  override state: State = { trail: this.props.content.pages.slice(0, 1), answers: {} }
  form = createRef<HTMLFormElement>()

  answer = (id: string, answer: Answer) => this.setState({ answers: { ...this.state.answers, [id]: answer } })

  /** The page is another one: who reads by ear is brought to its beginning. */
  turn(trail: SurveyPage[]): void {
    this.setState({ trail })
    this.form.current?.focus()
  }

  next = (event: Event) => {
    event.preventDefault()
    const { content, hands } = this.props
    const { trail, answers } = this.state
    const page = trail.at(-1)
    if (!page || !isComplete(page, answers)) return
    const to = leadsTo(content, page, answers)
    const given = Object.fromEntries(page.questions.map(({ id }) => [id, answers[id]])) as Answers
    hands.tell({ act: "answered", answers: given, ...(!to && { complete: true }) })
    this.turn(to ? [...trail, to] : [])
  }

  render() {
    const page = this.state.trail.at(-1)
    return (
      <form class="survey" ref={this.form} tabIndex={-1} onSubmit={this.next}>
        {page ? this.asks(page) : this.end()}
      </form>
    )
  }

  asks(page: SurveyPage) {
    const { content, hands } = this.props
    const { answers, trail } = this.state
    const { say } = hands
    const n = trail.length
    const of = content.pages.length
    return (
      <>
        {of > 1 && <progress value={n} max={of} aria-label={say("step_of", { n, of })} />}
        {page.questions.map((question) => (
          <Asked key={question.id} question={question} answer={answers[question.id]} set={this.answer} say={say} />
        ))}
        <div class="acts">
          {n > 1 && <Tool d={BACK} name={say("back")} onClick={() => this.turn(trail.slice(0, -1))} />}
          <button type="submit" class="action" aria-disabled={!isComplete(page, answers)}>
            {leadsTo(content, page, answers) ? say("next_step") : say("send")}
          </button>
        </div>
      </>
    )
  }

  end() {
    const { content, hands } = this.props
    const { text, link: value = "", link_title } = thanksFor(content, this.state.answers) ?? {}
    return (
      <>
        <p class="thanks" role="status" dir="auto">
          {text}
        </p>
        <Actions actions={value ? [{ kind: "url", title: link_title || value, value }] : []} press={hands.press} />
      </>
    )
  }
}
