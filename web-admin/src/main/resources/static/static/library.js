// One player for the whole list.
(function () {
  const player = document.getElementById("player");
  const audio = document.getElementById("player-audio");
  document.addEventListener("click", (event) => {
    const play = event.target.closest("[data-play]");
    if (!play) return;
    document.getElementById("player-name").textContent = play.dataset.title;
    player.classList.remove("d-none");
    audio.src = play.dataset.src + "#t=" + play.dataset.from;
    audio.play().catch(() => {});
  });
  document.getElementById("player-close").addEventListener("click", () => {
    audio.pause();
    audio.removeAttribute("src");
    audio.load();
    player.classList.add("d-none");
  });
})();
