import { useSignal } from "@preact/signals"
import { Button } from "../../kit/button"
import { classes } from "../../kit/classes"
import type { Tour } from "../wire"
import { t } from "./text"

interface Props {
  content: Tour
  theme: "light" | "dark"
  phone: boolean
}

/** The steps of a tour one after the other, on a page hinted at. */
export function TourStage({ content: { steps }, theme, phone }: Props) {
  const chosen = useSignal(0)
  const at = Math.min(chosen.value, steps.length - 1)
  const step = steps[at]
  if (!step) return <section class="stage" data-theme={theme} aria-label={t("stage")} />
  const last = at === steps.length - 1
  return (
    <section class={classes("stage", "stage-tour", phone && "stage-phone")} data-theme={theme} aria-label={t("stage")}>
      {step.target && (
        <span class="tour-target" aria-hidden="true">
          {step.target.text?.slice(0, 40)}
        </span>
      )}
      <div class="tour-card">
        {step.image && <img src={step.image.url} alt="" />}
        {step.title && <strong dir="auto">{step.title}</strong>}
        {step.text && <p dir="auto">{step.text}</p>}
        <footer>
          <small>{t("tour_step", { n: at + 1, of: steps.length })}</small>
          {at > 0 && (
            <Button look="quiet" onClick={() => (chosen.value = at - 1)}>
              {t("tour_back")}
            </Button>
          )}
          <Button look="primary" onClick={() => (chosen.value = last ? 0 : at + 1)}>
            {step.button || t(last ? "tour_done" : "tour_next")}
          </Button>
        </footer>
      </div>
    </section>
  )
}
