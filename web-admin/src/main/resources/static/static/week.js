document.querySelectorAll("[data-go]").forEach((input) => input.addEventListener("change", () => input.form.requestSubmit()));
document.querySelectorAll("[data-print]").forEach((button) => {
  button.classList.remove("d-none");
  button.addEventListener("click", () => window.print());
});
