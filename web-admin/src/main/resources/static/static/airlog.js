// A row of the log opens its line, as the link in it does.
document.addEventListener("click", (event) => {
  const row = event.target.closest("tr[data-href]");
  const selected = String(window.getSelection());
  if (row && !selected && !event.target.closest("a, button, summary, details")) location.href = row.dataset.href;
});
