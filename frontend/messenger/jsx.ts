/** The build puts these in wherever JSX is drawn: calls of `h` are shorter than those of the automatic runtime. */
export { Fragment, h } from "preact"
