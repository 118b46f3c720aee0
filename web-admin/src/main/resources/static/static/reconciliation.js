// On a phone the month is one row: the day that is looked at comes into sight.
(function () {
  const show = () => {
    const day = document.querySelector(".wc-days [aria-current]");
    if (day) day.parentElement.scrollLeft = day.offsetLeft - day.parentElement.clientWidth / 2 + day.offsetWidth / 2;
  };
  show();
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.matches(".wc-calendar")) show();
  });
})();
