import { api } from "../../api"
import { understood, type Vocabulary } from "../../audiences/rule/vocabulary"
import { channels } from "../../store/directory"
import type { Definition } from "../wire"
import { known } from "./known"
import { PLAYBOOKS } from "./playbooks"

/** The campaign that a ready start begins with, in what is known of this workspace; nothing where there is no such start. */
export async function startOf(id: string): Promise<Definition | null> {
  const book = PLAYBOOKS.find((one) => one.id === id)
  if (!book) return null
  const words = await api.get<Vocabulary>("/audiences/vocabulary").then(understood)
  return book.make(known(words, channels.value))
}
