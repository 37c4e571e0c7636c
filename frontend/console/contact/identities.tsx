import { api } from "../api"
import { channelName } from "../inbox/channel"
import { useCommands } from "../kit/commands"
import { MenuButton } from "../kit/menu"
import { toast, toastProblem } from "../kit/toast"
import { can } from "../shell/session"
import { t } from "../text"
import type { Contact, Identity } from "../wire"
import { called } from "./called"
import { Section } from "./view"

/** The addresses of a contact on the channels; each can be split off, where there are several. */
export function Identities({ contact }: { contact: Contact }) {
  const several = contact.identities.length > 1
  useCommands(
    contact.identities.map(
      (one) =>
        several &&
        can("contacts") && {
          id: `split-${one.id}`,
          title: t("contact.split_command", { channel: channelName(one.channel_type), address: said(one) }),
          icon: "leave",
          run: () => void split(contact, one),
        },
    ),
  )
  if (!contact.identities.length) return null
  return (
    <Section title={t("contact.channels")}>
      <dl class="facts">
        {contact.identities.map((one) => (
          <div key={one.id} class="fact fact-channel">
            <dt>{channelName(one.channel_type)}</dt>
            <dd>
              <span class="fact-value" title={one.address}>
                {said(one)}
              </span>
              {one.left && <span class="badge badge-late">{t("contact.left")}</span>}
              <MenuButton
                class="fact-more"
                label={t("contact.channel_more", { channel: channelName(one.channel_type), address: said(one) })}
                place="below-end"
                items={[
                  { label: t("contact.copy_address"), icon: "copy", run: () => void copy(one.address) },
                  can("contacts") && {
                    label: t("contact.split"),
                    icon: "leave",
                    off: !several && t("contact.split_only"),
                    run: () => void split(contact, one),
                  },
                ]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** An address that people know by sight; a web session is known by its channel. */
function said({ channel_type, channel_name, label, address }: Identity): string {
  return channel_type === "web" ? (channel_name ?? label) : label || address
}

async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address)
    toast(t("contact.copied"))
  } catch {
    toast(t("contact.not_copied"), { kind: "wrong" })
  }
}

/** Gives an address to a contact of its own, with a way back while it is all that they have. */
async function split(contact: Contact, one: Identity): Promise<void> {
  try {
    const own = await api.post<Contact>(`/contacts/${contact.id}/identities/${one.id}/split`)
    toast(t("contact.split_done", { address: said(one), name: called(own) }), {
      action:
        own.identities.length === 1
          ? { label: t("toast.undo"), run: () => void rejoin(contact.id, own.id) }
          : undefined,
    })
  } catch (error) {
    toastProblem(error)
  }
}

async function rejoin(contact: string, other: string): Promise<void> {
  try {
    await api.post(`/contacts/${contact}/merge`, { other_id: other })
  } catch (error) {
    toastProblem(error)
  }
}
