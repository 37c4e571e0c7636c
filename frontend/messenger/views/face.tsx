import type { Face as Person } from "../types"

/** A teammate's face over the first letters of the name, which show when there is no picture. */
export function Face({ name, avatar_url }: Person) {
  return (
    <span class="face" aria-hidden="true">
      {initials(name)}
      {avatar_url && <img src={avatar_url} alt="" onError={(event) => event.currentTarget.remove()} />}
    </span>
  )
}

export function Faces({ team }: { team: Person[] }) {
  return (
    <span class="faces">
      {team.slice(0, 3).map((person) => (
        <Face key={person.name} {...person} />
      ))}
    </span>
  )
}

/** Two first letters where names are written apart; one sign where they are not. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("")
    .toLocaleUpperCase()
}
