import { Bone } from "../kit/skeleton"

export function Bones() {
  return (
    <div class="part-bones" aria-busy="true">
      <Bone width="84%" />
      <Bone width="66%" />
      <Bone width="74%" />
    </div>
  )
}
