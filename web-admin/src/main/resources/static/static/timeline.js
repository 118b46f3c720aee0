// The timeline: a click opens the side panel, a drag or the arrow keys propose other hours.
// Without this script bars are links, and the forms of the side panel do the same.
(function () {
  const line = document.getElementById("timeline");
  document.querySelectorAll("[data-go]").forEach((input) => input.addEventListener("change", () => input.form.requestSubmit()));
  if (!line) return;
  const STEP = 5;
  const DAY = 24 * 60;
  const side = document.getElementById("side");
  const dialog = document.getElementById("move");
  const first = Number(line.dataset.first) * 60;
  const span = Number(line.dataset.span);
  let lifted = null;
  let justDropped = false;

  const two = (n) => String(n).padStart(2, "0");
  const clock = (minute) => two(Math.floor((((minute % DAY) + DAY) % DAY) / 60)) + ":" + two(((minute % 60) + 60) % 60);
  const occurrence = (bar) => new URL(bar.href).searchParams.get("show");

  async function open(bar) {
    const id = occurrence(bar);
    const back = line.dataset.here;
    const answer = await fetch("/schedule/occurrences/" + encodeURIComponent(id) + "?back=" + encodeURIComponent(back), { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer) return window.wardcast.say(document.body.dataset.offline, true);
    if (!answer.ok) return window.wardcast.say(document.body.dataset.failed, true);
    side.innerHTML = await answer.text();
    if (window.htmx) window.htmx.process(side);
    history.replaceState(null, "", back + "&show=" + encodeURIComponent(id));
    if (matchMedia("(max-width: 1100px)").matches) side.scrollIntoView({ block: "start" });
  }

  line.addEventListener("click", (event) => {
    const bar = event.target.closest(".tl-bar");
    if (!bar || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (justDropped) return;
    open(bar);
  });
  line.addEventListener("dragstart", (event) => event.preventDefault());

  function lift(bar, mode, x) {
    const [start, length] = bar.dataset.m.split(",").map(Number);
    lifted = { bar, mode, x, start, length, toStart: start, toLength: length, scale: bar.parentElement.clientWidth / span, label: bar.querySelector("b").textContent };
    bar.classList.add("tl-lifted");
  }

  // Only transform and one width change while it moves, so nothing else is laid out again.
  function show() {
    const { bar, start, length, toStart, toLength, scale } = lifted;
    bar.style.transform = toStart === start ? "" : "translateX(" + (toStart - start) * scale + "px)";
    bar.querySelector("i").style.width = toLength === length ? "" : toLength * scale + "px";
    bar.querySelector("b").textContent = clock(first + toStart) + "–" + clock(first + toStart + toLength);
  }

  function to(start, length) {
    lifted.toStart = Math.max(-first, Math.min(DAY - STEP - first, start));
    lifted.toLength = Math.max(STEP, Math.min(DAY, length));
    show();
  }

  function letGo() {
    if (!lifted) return;
    const { bar, label } = lifted;
    bar.classList.remove("tl-lifted");
    bar.style.transform = "";
    bar.querySelector("i").style.width = "";
    bar.querySelector("b").textContent = label;
    lifted = null;
  }

  const changed = () => lifted && (lifted.toStart !== lifted.start || lifted.toLength !== lifted.length);

  async function propose() {
    const form = new URLSearchParams({
      occurrence: occurrence(lifted.bar),
      start: clock(first + lifted.toStart),
      minutes: lifted.toLength,
      back: line.dataset.here,
    });
    const answer = await fetch(line.dataset.check, { method: "POST", body: form, headers: { "HX-Request": "true", ...window.wardcast.csrf() } }).catch(() => null);
    if (!answer || !answer.ok) {
      const bar = lifted && lifted.bar;
      letGo();
      if (bar) bar.focus();
      const text = answer ? await answer.text() : "";
      if (text.includes("wc-message")) document.getElementById("messages").insertAdjacentHTML("beforeend", text);
      else window.wardcast.say(answer ? document.body.dataset.failed : document.body.dataset.offline, true);
      return;
    }
    dialog.innerHTML = await answer.text();
    dialog.showModal();
    const button = dialog.querySelector("[autofocus]");
    if (button) button.focus();
  }

  dialog.addEventListener("close", () => {
    const bar = lifted && lifted.bar;
    letGo();
    if (bar) bar.focus();
  });

  line.addEventListener("pointerdown", (event) => {
    const bar = event.target.closest(".tl-bar[data-m]");
    if (!bar || event.button !== 0 || event.pointerType === "touch" || matchMedia("(max-width: 800px)").matches) return;
    letGo();
    const drawn = bar.querySelector("i").getBoundingClientRect();
    const end = drawn.right - event.clientX <= Math.min(8, drawn.width / 3) && event.clientX <= drawn.right + 3;
    const from = event.clientX;
    let moving = false;
    function move(e) {
      if (!moving && Math.abs(e.clientX - from) < 4) return;
      if (!moving) {
        moving = true;
        lift(bar, end ? "end" : "move", from);
        line.setPointerCapture(e.pointerId);
      }
      if (!lifted) return;
      const by = Math.round((e.clientX - from) / lifted.scale / STEP) * STEP;
      if (lifted.mode === "end") to(lifted.start, lifted.length + by);
      else to(lifted.start + by, lifted.length);
    }
    function stop(e) {
      line.removeEventListener("pointermove", move);
      line.removeEventListener("pointerup", stop);
      line.removeEventListener("pointercancel", stop);
      if (!moving) return;
      justDropped = true;
      setTimeout(() => (justDropped = false), 50);
      if (e.type === "pointerup" && changed()) propose();
      else letGo();
    }
    line.addEventListener("pointermove", move);
    line.addEventListener("pointerup", stop);
    line.addEventListener("pointercancel", stop);
  });

  line.addEventListener("keydown", (event) => {
    const bar = event.target.closest(".tl-bar");
    if (!bar) return;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      beside(bar, event.key === "ArrowUp" ? -1 : 1);
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && bar.dataset.m) {
      event.preventDefault();
      if (!lifted || lifted.bar !== bar) {
        letGo();
        lift(bar, "keys", 0);
      }
      const by = event.key === "ArrowLeft" ? -STEP : STEP;
      if (event.shiftKey) to(lifted.toStart, lifted.toLength + by);
      else to(lifted.toStart + by, lifted.toLength);
    } else if (event.key === "Enter" && lifted && lifted.bar === bar) {
      event.preventDefault();
      if (changed()) propose();
      else letGo();
    } else if (event.key === "Escape" && lifted) {
      letGo();
    }
  });
  line.addEventListener("focusout", () => {
    if (lifted && lifted.mode === "keys" && !dialog.open) setTimeout(() => !dialog.open && document.activeElement !== lifted?.bar && letGo(), 300);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && lifted && !dialog.open) letGo();
  });

  // Up and down: the nearest bar of the next row that has any.
  function beside(bar, by) {
    const middle = bar.getBoundingClientRect().left;
    let row = bar.closest(".tl-row");
    for (row = by > 0 ? row.nextElementSibling : row.previousElementSibling; row; row = by > 0 ? row.nextElementSibling : row.previousElementSibling) {
      const bars = [...row.querySelectorAll(".tl-bar")];
      if (bars.length) {
        const percent = (b) => Math.abs((parseFloat(b.style.left) / 100) * bar.parentElement.clientWidth + bar.parentElement.getBoundingClientRect().left - middle);
        bars.sort((a, b) => percent(a) - percent(b))[0].focus();
        return;
      }
    }
  }

  // After a save the page comes back where it was.
  const key = "timeline" + location.pathname;
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (kept && kept.here === line.dataset.here) {
    line.scrollTop = kept.top;
    line.scrollLeft = kept.left;
  } else {
    const now = line.querySelector(".tl-now");
    if (now && line.scrollWidth > line.clientWidth) line.scrollLeft = Math.max(0, now.offsetLeft - line.clientWidth / 3);
  }
  addEventListener("pagehide", () => sessionStorage.setItem(key, JSON.stringify({ here: line.dataset.here, top: line.scrollTop, left: line.scrollLeft })));
})();
