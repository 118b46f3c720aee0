// The live page: redraws at every change, counts down, listens to a simulated device.
(function () {
  const live = document.getElementById("live");
  const lost = document.getElementById("events-lost");
  const wall = document.getElementById("wall-clock");
  // A PC whose clock is wrong must still show the server's time.
  const offset = Number(wall.dataset.now) - Date.now();
  const two = (n) => String(n).padStart(2, "0");

  const events = new EventSource("/now/events");
  events.addEventListener("changed", () => htmx.trigger(live, "refresh"));
  events.onopen = () => lost.classList.add("d-none");
  events.onerror = () => lost.classList.remove("d-none");
  window.addEventListener("pagehide", () => events.close());

  function tick() {
    const now = Date.now() + offset;
    wall.textContent = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZone: document.body.dataset.zone }).format(now);
    document.querySelectorAll("[data-countdown]").forEach((place) => {
      const left = Math.max(0, Math.ceil((Number(place.dataset.ends) - now) / 1000));
      place.textContent = Math.floor(left / 60) + ":" + two(left % 60);
    });
    document.querySelectorAll(".wc-bar > [data-ends]").forEach((bar) => {
      const left = Number(bar.dataset.ends) - now;
      bar.style.width = Math.max(0, Math.min(100, 100 - (100 * left) / Number(bar.dataset.length))) + "%";
    });
  }
  tick();
  setInterval(tick, 500);

  const player = document.getElementById("player");
  const audio = document.getElementById("player-audio");
  document.addEventListener("click", (event) => {
    const listen = event.target.closest("[data-listen]");
    if (listen) {
      audio.src = "/now/devices/" + listen.dataset.device + "/listen";
      document.getElementById("player-name").textContent = listen.dataset.name;
      player.classList.remove("d-none");
      audio.play().catch(() => {});
    }
    const stop = event.target.closest("[data-stop]");
    if (stop) {
      const question = document.getElementById("stop-question");
      question.textContent = question.dataset.question.replace("{0}", stop.dataset.name).replace("{1}", stop.dataset.devices);
      document.getElementById("stop-occurrence").value = stop.dataset.occurrence;
      document.getElementById("stop-dialog").showModal();
    }
  });
  document.getElementById("player-stop").addEventListener("click", () => {
    audio.pause();
    audio.removeAttribute("src");
    audio.load();
    player.classList.add("d-none");
  });
})();
