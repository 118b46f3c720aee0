// Before anything is drawn, so that a dark room is not lit up first.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
function followTheme() {
  document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
}
followTheme();
dark.addEventListener("change", followTheme);
