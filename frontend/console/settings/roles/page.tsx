import "../../lean"
import { api } from "../../api"
import { Icon } from "../../kit/icon"
import { useLoad } from "../../kit/load"
import { Loaded, Sheet } from "../../parts/sheet"
import { me } from "../../shell/session"
import { speaker } from "../../text"
import words from "./en.json"

const t = speaker(words)

interface Role {
  role?: string
  id?: string
  description: string
  permissions: string[]
}

const PERMISSIONS = [
  "read",
  "reply",
  "reveal",
  "contacts",
  "saved_replies",
  "reports",
  "campaigns",
  "settings",
  "channels",
  "team",
  "audit",
  "own",
] as const

async function roles(signal: AbortSignal): Promise<Role[]> {
  const found = await api.get<Role[] | { items: Role[] }>("/roles", { signal })
  return Array.isArray(found) ? found : found.items
}

/** Who may do what, role by role. */
export default function RolesPage() {
  const load = useLoad(roles, [])
  const own = me.value?.teammate.role
  return (
    <Sheet title={t("title")} lead={t("lead")} wide>
      <Loaded load={load} lines={8}>
        {(all) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
            <section class="roles" tabIndex={0} aria-label={t("title")}>
              <table class="roles-table">
                <thead>
                  <tr>
                    <td />
                    {all.map((role) => (
                      <th key={nameOf(role)} scope="col" class={nameOf(role) === own ? "roles-own" : undefined}>
                        {label(nameOf(role))}
                        {nameOf(role) === own && <span class="roles-you">{t("you")}</span>}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {PERMISSIONS.map((permission) => (
                    <tr key={permission}>
                      <th scope="row">
                        {t(`can.${permission}`)}
                        <span class="roles-hint">{t(`hint.${permission}`)}</span>
                      </th>
                      {all.map((role) => (
                        <td key={nameOf(role)}>
                          {role.permissions.includes(permission) ? (
                            <>
                              <Icon name="check" size={16} class="roles-yes" />
                              <span class="unseen">{t("yes")}</span>
                            </>
                          ) : (
                            <span class="roles-no">
                              <span aria-hidden="true">–</span>
                              <span class="unseen">{t("no")}</span>
                            </span>
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <dl class="roles-list">
              {all.map((role) => (
                <div key={nameOf(role)}>
                  <dt>{label(nameOf(role))}</dt>
                  <dd>{role.description}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Loaded>
    </Sheet>
  )
}

function nameOf(role: Role): string {
  return role.role ?? role.id ?? ""
}

function label(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1)
}
