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

  // An audio element waits for seconds of sound before it begins; a pulled plug must be heard at once.
  const player = document.getElementById("player");
  const meter = document.getElementById("player-level");
  const HEADER = 44;
  const AHEAD = 0.15;
  let hearing = null;

  async function listen(device, name) {
    quiet();
    const me = { abort: new AbortController(), audio: new AudioContext({ sampleRate: 16000 }) };
    hearing = me;
    document.getElementById("player-name").textContent = name;
    player.classList.remove("d-none");
    try {
      const answer = await fetch("/now/devices/" + device + "/listen", { signal: me.abort.signal });
      if (!answer.ok) throw new Error(answer.status);
      await play(me, answer.body.getReader());
    } catch (e) {
      if (hearing === me) {
        quiet();
        window.wardcast.say(document.body.dataset.offline, true);
      }
    }
  }

  async function play(me, reader) {
    let rest = new Uint8Array(0);
    let skip = HEADER;
    let next = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done || hearing !== me) return;
      const bytes = new Uint8Array(rest.length + value.length);
      bytes.set(rest);
      bytes.set(value, rest.length);
      const usable = bytes.length - skip - ((bytes.length - skip) % 2);
      if (usable < 2) {
        rest = bytes;
        continue;
      }
      const samples = new DataView(bytes.buffer, skip, usable);
      const piece = me.audio.createBuffer(1, usable / 2, 16000);
      const channel = piece.getChannelData(0);
      let loudest = 0;
      for (let n = 0; n < channel.length; n++) {
        channel[n] = samples.getInt16(2 * n, true) / 32768;
        loudest = Math.max(loudest, Math.abs(channel[n]));
      }
      rest = bytes.slice(skip + usable);
      skip = 0;
      meter.value = loudest;
      const source = me.audio.createBufferSource();
      source.buffer = piece;
      source.connect(me.audio.destination);
      // Late: begin anew a little ahead. Far ahead: the network gave much at once, so drop what lags.
      if (next < me.audio.currentTime || next > me.audio.currentTime + 1) next = me.audio.currentTime + AHEAD;
      source.start(next);
      next += piece.duration;
    }
  }

  function quiet() {
    if (!hearing) return;
    hearing.abort.abort();
    hearing.audio.close();
    hearing = null;
    meter.value = 0;
    player.classList.add("d-none");
  }

  document.addEventListener("click", (event) => {
    const ear = event.target.closest("[data-listen]");
    if (ear) listen(ear.dataset.device, ear.dataset.name);
    const stop = event.target.closest("[data-stop]");
    if (stop) {
      const question = document.getElementById("stop-question");
      question.textContent = question.dataset.question.replace("{0}", stop.dataset.name).replace("{1}", stop.dataset.devices);
      document.getElementById("stop-occurrence").value = stop.dataset.occurrence;
      document.getElementById("stop-dialog").showModal();
    }
  });
  document.getElementById("player-stop").addEventListener("click", quiet);
})();
