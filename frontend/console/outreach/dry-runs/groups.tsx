import { moment } from "../../kit/clock"
import { comingTime } from "../../kit/time"
import { number } from "../../text"
import { Example } from "./example"
import { type Joined, joined } from "./joined"
import { share } from "./share"
import { t } from "./text"
import { type DryRun, OUTCOMES, type Outcome } from "./wire"

/** Every answer of the gate with how many got it, why, and what to do: the largest of each outcome first. */
export function Groups({ run }: { run: DryRun }) {
  const policies = new Set(run.groups.map(({ policy }) => policy))
  return (
    <>
      {OUTCOMES.map((outcome) => (
        <Part key={outcome} run={run} outcome={outcome} named={policies.size > 1} />
      ))}
    </>
  )
}

function Part({ run, outcome, named }: { run: DryRun; outcome: Outcome; named: boolean }) {
  const groups = joined(run.groups.filter((group) => group.outcome === outcome))
  if (!groups.length) return null
  return (
    <section class="dry-groups" aria-label={t(`${outcome}.head`)}>
      <h2>
        <span class={`dry-dot dry-${outcome}`} aria-hidden="true" />
        {t(`${outcome}.head`)}
      </h2>
      <ul>
        {groups.map((group) => (
          <Row key={`${group.rule} ${group.why} ${group.instead}`} run={run} group={group} named={named} />
        ))}
      </ul>
    </section>
  )
}

function Row({ run, group, named }: { run: DryRun; group: Joined; named: boolean }) {
  const people = group.examples.flatMap((id) => run.people?.find((one) => one.id === id) ?? [])
  return (
    <li class="dry-group">
      <p class="dry-count">
        <strong>{number(group.count)}</strong>
        <span>{share(group.count, run.done)}</span>
      </p>
      <div class="dry-said">
        <p class="dry-why">{group.why}</p>
        {[until(group), group.outcome === "send" ? "" : group.instead].filter(Boolean).map((words) => (
          <p key={words} class="dry-instead">
            {words}
          </p>
        ))}
        {people.length > 0 && (
          <ul class="dry-examples" aria-label={t("examples")}>
            {people.map((one) => (
              <Example key={one.id} run={run.id} contact={one} />
            ))}
          </ul>
        )}
        {named && (
          <p class="dry-policy">{t("policies", { n: group.policies.length, names: group.policies.join(", ") })}</p>
        )}
      </div>
    </li>
  )
}

/** When those who wait would be written to: at one time, or from the first to the last of them. */
function until({ from, to }: Joined): string {
  if (!from) return ""
  const [first, last] = [from, to ?? from].map((at) => comingTime(at, moment()))
  if (first === last) return t("until", { time: first ?? "" })
  return t("until.between", { from: first ?? "", to: last ?? "" })
}
