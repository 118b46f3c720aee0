// A CSV file: shows what it would do, then does it. The same bytes are sent both times.
(function () {
  document.querySelectorAll("[data-import]").forEach((card) => {
    const answer = card.querySelector("[data-answer]");
    const input = card.querySelector("input[type=file]");
    const drop = card.querySelector("[data-drop]");
    let bytes = null;

    async function send(dryRun) {
      card.setAttribute("aria-busy", "true");
      answer.innerHTML = "";
      const busy = document.createElement("div");
      busy.className = "card-body border-top placeholder-glow";
      busy.textContent = card.dataset.reading;
      answer.append(busy);
      try {
        const reply = await fetch(card.dataset.address + "?dryRun=" + dryRun, {
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
