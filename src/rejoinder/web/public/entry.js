// Hands on a ticked box of an entry point when its form is sent: the words beside it, and the address that was typed.
(() => {
  const typed = (box, kind, type) => {
    const named = box.dataset[`rejoinder${kind}`]
    const field = named ? document.querySelector(named) : box.form && box.form.querySelector(`input[type=${type}]`)
    return field ? field.value.trim() : ""
  }

  const handOn = (box) => {
    const label = box.closest("label") || box.labels[0]
    const often = box.form && box.form.querySelector("select[data-rejoinder-frequency]")
    const said = {
      words: label ? label.innerText.trim() : "",
      email: typed(box, "Email", "email"),
      phone: typed(box, "Phone", "tel"),
      locale: (label && label.lang) || document.documentElement.lang || null,
      page_url: location.origin + location.pathname,
    }
    if (often && often.value) said.frequency = often.value
    fetch(`${box.dataset.rejoinderEntry}/consent`, {
      method: "POST",
      body: JSON.stringify(said),
      keepalive: true,
      credentials: "omit",
    }).catch(() => {})
  }

  document.addEventListener("submit", (event) => {
    for (const box of event.target.elements) {
      if (box.type === "checkbox" && box.checked && box.dataset.rejoinderEntry) handOn(box)
    }
  })
})()
