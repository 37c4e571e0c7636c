import { signal } from "@preact/signals"
import { available, type Command } from "../kit/commands"
import { Dialog } from "../kit/dialog"
import { Keys } from "../kit/keys"
import { t } from "../words"

export const helpOpen = signal(false)

/** All keys that work here and now, in their groups. */
export function Help() {
  if (!helpOpen.value) return null
  const groups = new Map<string, Command[]>()
  for (const command of available()) {
    if (!command.keys) continue
    const group = command.group ?? t("help.everywhere")
    groups.set(group, [...(groups.get(group) ?? []), command])
  }
  return (
    <Dialog title={t("help.title")} size="medium" onClose={() => (helpOpen.value = false)}>
      <div class="help">
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id} class="help-line">
                  <dt>{command.title}</dt>
                  <dd>
                    <Keys keys={command.keys ?? ""} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
