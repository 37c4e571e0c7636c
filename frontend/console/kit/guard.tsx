import { Component, type ComponentChildren } from "preact"
import { ProblemView } from "./problem"

interface Props {
  children: ComponentChildren
  /** When this changes (another page, another conversation) it tries again. */
  watch?: string | undefined
}

/** Keeps a mistake in one place of the page from taking the rest with it. */
export class Guard extends Component<Props, { error: unknown }> {
  override state = { error: null }

  override componentDidCatch(error: unknown): void {
    console.error(error)
    this.setState({ error })
  }

  override componentDidUpdate(before: Props): void {
    if (before.watch !== this.props.watch && this.state.error) this.setState({ error: null })
  }

  render() {
    if (!this.state.error) return this.props.children
    return <ProblemView error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
