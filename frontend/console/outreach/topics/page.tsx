import "../../lean"
import type { PageProps } from "../../shell/routes"
import { TopicList } from "./list"
import { NewTopic } from "./make"
import "./style"
import { TopicPage } from "./topic"

/** What contacts may ask to hear about: the list, a new one, or one of them. */
export default function TopicsPage({ params }: PageProps) {
  if (!params.id) return <TopicList />
  if (params.id === "new") return <NewTopic />
  return <TopicPage key={params.id} id={params.id} part={params.part ?? "messages"} />
}
