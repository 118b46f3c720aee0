// Shows only what belongs to the choice made, and says how far the targets reach; without it
// everything is shown, and still works.
(function () {
  const form = document.getElementById("slot-form");
  const chosen = document.getElementById("chosen-targets");
  const reach = document.getElementById("reach");
  let asked = 0;
  form.querySelectorAll("[data-noscript]").forEach((part) => part.classList.add("d-none"));

  function follow() {
    const repeat = form.repeat.value;
    form.querySelectorAll("[data-repeats]").forEach((part) => part.classList.toggle("d-none", !part.dataset.repeats.split(" ").includes(repeat)));
  }

  async function count() {
    const mine = ++asked;
    const answer = await fetch("/schedule/slots/reach", { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true", ...window.wardcast.csrf() } }).catch(() => null);
    if (mine === asked && answer && answer.ok) reach.textContent = (await answer.text()).trim();
  }

  const AIMS = ["unitIds", "deviceIds", "kinds", "siteKinds", "tags"];
  form.addEventListener("change", (event) => {
    // What was found and ticked moves up to what is chosen, so the next search does not lose it.
    const found = event.target.closest("#found-targets label");
    if (found && event.target.checked) chosen.append(found);
    follow();
    if (AIMS.includes(event.target.name)) count();
  });
  form.querySelector("#target-q").addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  follow();
  const stands = document.getElementById("stands");
  if (stands) stands.scrollIntoView({ block: "center" });
})();
