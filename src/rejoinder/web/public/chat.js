// Opens the messenger on a page of its own.
const { key, ref } = document.currentScript.dataset
window.Rejoinder =
  window.Rejoinder ||
  function () {
    ;(Rejoinder.q = Rejoinder.q || []).push(arguments)
  }
Rejoinder("boot", { key, ref, worker: "/messenger-worker.js" })
Rejoinder("show")
