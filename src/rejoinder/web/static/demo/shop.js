"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const key = "kopi-kita-basket";
  const read = () => { try { return JSON.parse(sessionStorage.getItem(key)) || []; } catch { return []; } };
  const show = () => { for (const one of document.querySelectorAll("[data-count]")) one.textContent = String(read().length); };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.add) {
      sessionStorage.setItem(key, JSON.stringify([...read(), button.dataset.add]));
      window.Rejoinder("track", "added to basket", { product: button.dataset.name, price: button.dataset.price });
      button.textContent = "Added";
      setTimeout(() => { button.textContent = "Add to basket"; }, 1500);
      show();
    }
    if (button.dataset.ask !== undefined) window.Rejoinder("open");
  });
  document.getElementById("as").addEventListener("change", (event) => event.target.form.requestSubmit());
  show();
})();
