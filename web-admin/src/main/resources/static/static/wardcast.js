// What every page shares: CSRF for htmx, messages, confirmation, keys, live regions.
(function () {
  const token = document.querySelector("meta[name=_csrf]");
  const header = document.querySelector("meta[name=_csrf_header]");
  const messages = document.getElementById("messages");

  document.addEventListener("htmx:configRequest", (event) => {
    if (token) event.detail.headers[header.content] = token.content;
  });

  // A refusal (422, 403, 404) comes as a message; what was typed stays where it is.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = false;
      const text = event.detail.xhr.responseText;
      if (text.includes("wc-message")) {
        messages.insertAdjacentHTML("beforeend", text);
      } else {
        say(document.body.dataset.failed, true);
      }
    }
  });
  // A part that one of its buttons has drawn anew rests meanwhile: what is typed then would be lost.
  document.addEventListener("htmx:beforeSend", ({ detail: { elt, target } }) => {
    if (elt.matches("button") && target !== elt && target.contains(elt)) target.inert = true;
  });
  document.addEventListener("htmx:afterRequest", ({ detail: { target } }) => (target.inert = false));

  // Where a choice has its own form drawn anew, people type on: what they changed after the form
  // had been sent is newer than what comes back.
  document.addEventListener("htmx:beforeSend", ({ detail: { target } }) => {
    if (target.hasAttribute("data-typing")) target.sent = new Map([...fields(target)].map((f) => [key(f), state(f)]));
  });
  document.addEventListener("htmx:beforeSwap", ({ detail: { target, shouldSwap } }) => {
    if (!target.sent || !shouldSwap) return;
    const newer = new Map();
    fields(target).forEach((f) => {
      if (target.sent.get(key(f)) !== state(f)) newer.set(key(f), state(f));
    });
    const put = () =>
      fields(document.getElementById(target.id)).forEach((f) => {
        const value = newer.get(key(f));
        if (value === undefined || (f.options && ![...f.options].some((o) => o.value === value))) return;
        f[isTick(f) ? "checked" : "value"] = value;
      });
    if (!newer.size) return;
    document.addEventListener("htmx:afterSwap", put, { once: true });
    // What is looked for while it is typed is looked for once more: what came back had not heard of it.
    const again = (f) => newer.has(key(f)) && f.dispatchEvent(new Event("again"));
    document.addEventListener("htmx:afterSettle", () => fields(document.getElementById(target.id)).forEach(again), { once: true });
  });
  const fields = (part) => part.querySelectorAll("input, select, textarea");
  const isTick = (field) => field.type === "checkbox";
  const key = (field) => (isTick(field) ? `${field.name}=${field.value}` : field.name);
  const state = (field) => (isTick(field) ? field.checked : field.value);

  document.addEventListener("htmx:sendError", () => say(document.body.dataset.offline, true));

  function say(text, bad) {
    const box = document.createElement("div");
    box.className = "wc-message" + (bad ? " wc-bad" : "");
    box.setAttribute("role", bad ? "alert" : "status");
    const words = document.createElement("div");
    words.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn-close";
    close.setAttribute("aria-label", document.body.dataset.close);
    box.append(words, close);
    messages.append(box);
    if (!bad) setTimeout(() => box.remove(), 6000);
    return box;
  }
  window.wardcast = { say, csrf: () => (token ? { [header.content]: token.content } : {}) };

  document.addEventListener("click", (event) => {
    if (event.target.matches(".wc-message .btn-close")) event.target.closest(".wc-message").remove();
    const opener = event.target.closest("[data-open]");
    if (opener) document.getElementById(opener.dataset.open).showModal();
    const closer = event.target.closest("[data-close]");
    if (closer && closer.closest("dialog")) closer.closest("dialog").close();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing) {
      const search = document.querySelector("#page [data-search]") ?? document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        const details = search.closest("details");
        if (details) details.open = true;
        search.focus();
      }
    }
    if (event.key === "Escape") document.querySelectorAll("details[data-popup][open]").forEach((d) => (d.open = false));
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details[data-popup][open]").forEach((d) => {
      if (!d.contains(event.target)) d.open = false;
    });
  });

  // Forms without htmx that cannot be undone name what will happen: <form data-confirm="…">.
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });
})();
