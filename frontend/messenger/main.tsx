import { render } from "preact"

render(<p>Hello</p>, document.createElement("div"))
