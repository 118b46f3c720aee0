// Speech in the bulletin's form: the speed's figure, the sound that is taken over, and whether it still says what is typed.
(function () {
  const text = document.getElementById("text");
  const sound = document.getElementById("sound");
  const spoken = document.getElementById("spoken");
  const stale = document.getElementById("spoken-stale");
  const speed = document.getElementById("speed");

  const plain = (words) => words.normalize("NFC").replaceAll("\r\n", "\n").trim();

  // Until something is typed the server's word counts: it also knows texts that are read alike.
  function look() {
    const belongs = Boolean(sound.value) && sound.value === spoken.dataset.sound;
    spoken.hidden = !belongs;
    stale.hidden = !belongs || plain(text.value) === plain(spoken.dataset.text);
  }

  text.addEventListener("input", look);
  ["detach", "reattach"].forEach((id) => document.getElementById(id).addEventListener("click", () => setTimeout(look)));
  document.addEventListener("wardcast:sound", () => setTimeout(look));

  if (speed) speed.addEventListener("input", () => (document.getElementById("speed-shown").textContent = speed.value + " %"));

  // The sound comes with its own reading; one is enough.
  const go = document.getElementById("speak-go");
  if (go) go.addEventListener("click", () => document.getElementById("speak-reading").replaceChildren());

  const again = document.getElementById("speak-again");
  if (again) {
    again.addEventListener("click", () => {
      document.getElementById("speak").scrollIntoView({ block: "center" });
      document.getElementById("speak-go").click();
    });
  }

  document.addEventListener("click", (event) => {
    const use = event.target.closest("[data-use-sound]");
    if (!use) return;
    const { sha256, name, facts, used } = use.dataset;
    spoken.dataset.sound = sha256;
    spoken.dataset.text = use.dataset.text;
    spoken.textContent = facts;
    document.dispatchEvent(new CustomEvent("wardcast:sound", { detail: { sha256, name, spoken: true } }));
    window.wardcast.say(used);
  });
})();
