import "../../lean"
import type { PageProps } from "../../shell/routes"
import { EntryPointList } from "./list"
import { NewEntryPoint } from "./new"
import { EntryPointPage } from "./one"
import "./style"

/** Through what customers come: all entry points, one of them, or the way to a new one. */
export default function EntryPointsPage({ params }: PageProps) {
  if (params.id === "new") return <NewEntryPoint />
  if (params.id) return <EntryPointPage key={params.id} id={params.id} part={params.part ?? ""} />
  return <EntryPointList />
}
