// The playhead on the waveform, and dialogs that come back with what was typed.
(function () {
  const wave = document.getElementById("wave");
  const audio = document.getElementById("audio");
  if (wave && audio) {
    const length = Number(wave.dataset.length) / 1000;
    const head = document.getElementById("playhead");
    const move = () => (head.style.left = Math.min(100, (100 * audio.currentTime) / length) + "%");
    audio.addEventListener("timeupdate", move);
    audio.addEventListener("seeked", move);
    (function follow() {
      if (!audio.paused) move();
      requestAnimationFrame(follow);
    })();
    wave.addEventListener("click", (event) => {
      const box = wave.getBoundingClientRect();
      audio.currentTime = (length * (event.clientX - box.left)) / box.width;
      audio.play().catch(() => {});
    });
  }
  document.querySelectorAll("dialog[data-show]").forEach((dialog) => dialog.showModal());
})();
