// The sound of the form, the text as a panel will show it, and a warning before typed words are lost.
(function () {
  const form = document.getElementById("bulletin-form");
  const sound = document.getElementById("sound");
  const attached = document.getElementById("attached");
  const none = document.getElementById("no-sound");
  const again = document.getElementById("reattach");
  const audio = document.getElementById("attached-audio");
  let before = sound.value;

  function set(sha256) {
    sound.value = sha256;
    attached.hidden = !sha256;
    none.hidden = Boolean(sha256);
    if (!sha256) audio.pause();
  }

  document.getElementById("detach").addEventListener("click", () => {
    before = sound.value;
    set("");
    again.hidden = false;
    changed = true;
  });
  again.addEventListener("click", () => {
    set(before);
    again.hidden = true;
  });
  document.addEventListener("wardcast:sound", (event) => {
    const { sha256, name, spoken } = event.detail;
    document.getElementById("attached-name").textContent = name;
    document.getElementById("attached-wave").src = "/library/sounds/" + sha256 + "/wave.svg";
    audio.src = "/library/sounds/" + sha256 + "/house";
    attached.querySelectorAll("[data-facts]").forEach((fact) => fact.remove());
    set(sha256);
    again.hidden = true;
    changed = true;
    const title = document.getElementById("title");
    if (!title.value && !spoken) title.value = name.replace(/\.[^.]{1,5}$/, "").replaceAll("_", " ");
  });

  const text = document.getElementById("text");
  const panel = document.getElementById("panel");
  const picture = document.getElementById("panel-picture");
  let timer;
  async function draw() {
    if (!text.value.trim()) {
      panel.hidden = true;
      return;
    }
    const typed = text.value;
    const answer = await fetch("/library/panel", { method: "POST", headers: window.wardcast.csrf(), body: new URLSearchParams({ text: typed }) }).catch(() => null);
    if (!answer || !answer.ok || typed !== text.value) return;
    const reader = new FileReader();
    reader.onload = () => {
      picture.src = reader.result;
      panel.hidden = false;
    };
    reader.readAsDataURL(await answer.blob());
  }
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(draw, 400);
  });
  draw();

  let changed = document.querySelector(".field-error, .alert-danger") !== null;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
})();
