import css from "../lazy.css"
import { wear } from "../mount"

wear(css)
