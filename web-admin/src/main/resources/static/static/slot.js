// Shows only what belongs to the choice made; without it everything is shown, and still works.
(function () {
  const form = document.getElementById("slot-form");
  function follow() {
    const repeat = form.repeat.value;
    form.querySelectorAll("[data-repeats]").forEach((part) => part.classList.toggle("d-none", !part.dataset.repeats.split(" ").includes(repeat)));
    const reach = form.querySelector("[name=reach]:checked").value;
    form.querySelectorAll("[data-reach]").forEach((part) => part.classList.toggle("d-none", part.dataset.reach !== reach));
  }
  form.addEventListener("change", follow);
  follow();
})();
