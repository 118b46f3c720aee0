// A CSV file: shows what it would do, then does it. The same bytes are sent both times.
(function () {
  document.querySelectorAll("[data-import]").forEach((card) => {
    const answer = card.querySelector("[data-answer]");
    const input = card.querySelector("input[type=file]");
    const drop = card.querySelector("[data-drop]");
    // What else the import needs to know, such as a day.
    const fields = document.querySelectorAll("[data-import-field]");
    let bytes = null;

    // How long it takes nobody can say: a bar that moves, and what it is doing.
    function busy(dryRun) {
      const box = document.createElement("div");
      box.className = "card-body border-top";
      const what = document.createElement("div");
      what.className = "mb-2";
      what.textContent = dryRun ? card.dataset.reading : card.dataset.importing;
      const bar = document.createElement("div");
      bar.className = "progress progress-sm";
      bar.setAttribute("role", "progressbar");
      bar.setAttribute("aria-label", what.textContent);
      const moving = document.createElement("div");
      moving.className = "progress-bar progress-bar-indeterminate";
      bar.append(moving);
      box.append(what, bar);
      return box;
    }

    function address(dryRun) {
      const asked = new URLSearchParams({ dryRun });
      fields.forEach((field) => asked.set(field.name, field.value));
      return card.dataset.address + "?" + asked;
    }

    async function send(dryRun) {
      if (![...fields].every((field) => field.reportValidity())) return;
      card.setAttribute("aria-busy", "true");
      answer.innerHTML = "";
      answer.append(busy(dryRun));
      try {
        const reply = await fetch(address(dryRun), {
          method: "POST",
          headers: { "Content-Type": "text/csv", "HX-Request": "true", ...window.wardcast.csrf() },
          body: bytes,
        });
        const text = await reply.text();
        if (reply.ok) {
          answer.innerHTML = text;
        } else {
          answer.innerHTML = "";
          if (text.includes("wc-message")) document.getElementById("messages").insertAdjacentHTML("beforeend", text);
          else window.wardcast.say(document.body.dataset.failed, true);
        }
      } catch {
        answer.innerHTML = "";
        window.wardcast.say(document.body.dataset.offline, true);
      }
      card.removeAttribute("aria-busy");
    }

    async function take(file) {
      try {
        bytes = await file.arrayBuffer();
      } catch {
        window.wardcast.say(card.dataset.unreadable, true);
        return;
      }
      send(card.dataset.preview === "true");
    }

    // Another day is another import: what was shown does not hold any more.
    fields.forEach((field) => field.addEventListener("change", () => {
      if (bytes) send(true);
    }));
    input.addEventListener("change", () => {
      if (input.files.length) take(input.files[0]);
      // The same file, mended, can be chosen again.
      input.value = "";
    });
    drop.addEventListener("dragover", (event) => {
      event.preventDefault();
      drop.classList.add("wc-drop-over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("wc-drop-over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("wc-drop-over");
      if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
    });
    answer.addEventListener("click", (event) => {
      const now = event.target.closest("[data-import-now]");
      if (now) {
        now.disabled = true;
        send(false);
      }
    });
  });
})();
