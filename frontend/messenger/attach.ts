/** Files on their way to the server, with progress. One that meets no network waits and goes when there is one. */
import type { FileRef } from "../shared/wire"
import { problemOf } from "./api"
import { api, box } from "./session"
import { uploads } from "./state"
import type { Upload } from "./types"

let count = 0
const requests = new Map<string, XMLHttpRequest>()

export function attach(files: File[]): void {
  for (const file of files) {
    const upload: Upload = { id: String(++count), file, progress: 0, state: "sending" }
    uploads.value = [...uploads.value, upload]
    go(upload)
  }
}

export function retry(id: string): void {
  const upload = uploads.value.find((item) => item.id === id)
  if (upload) go(upload)
}

export function drop(id: string): void {
  requests.get(id)?.abort()
  uploads.value = uploads.value.filter((item) => item.id !== id)
}

addEventListener("online", () => {
  for (const upload of uploads.value) if (upload.state === "waiting") go(upload)
})

function change(id: string, change: Partial<Upload>): void {
  uploads.value = uploads.value.map((item) => (item.id === id ? { ...item, ...change } : item))
}

/** fetch() cannot tell how far an upload is; XMLHttpRequest can. */
function go({ id, file }: Upload): void {
  change(id, { state: "sending", progress: 0, reason: "" })
  const request = new XMLHttpRequest()
  requests.set(id, request)
  request.open("POST", api.address("uploads"))
  request.setRequestHeader("Authorization", `Bearer ${box.get<string>("session")}`)
  request.timeout = 120_000
  request.upload.onprogress = ({ loaded, total }) => change(id, { progress: loaded / total })
  request.onload = () => landed(id, request)
  request.onerror = request.ontimeout = () => change(id, { state: navigator.onLine ? "failed" : "waiting" })
  const form = new FormData()
  form.append("file", file)
  request.send(form)
}

function landed(id: string, { status, responseText }: XMLHttpRequest): void {
  if (status < 300) change(id, { state: "done", ref: api.parse(responseText) as FileRef })
  else change(id, { state: "failed", reason: problemOf(status, responseText).detail })
}
