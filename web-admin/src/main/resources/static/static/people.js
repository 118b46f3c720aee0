// One more row for a role: a copy of the last, emptied.
(function () {
  const rows = document.getElementById("grants");
  document.getElementById("add-grant").addEventListener("click", () => {
    const row = rows.querySelector("[data-grant]:last-child").cloneNode(true);
    row.querySelectorAll("select").forEach((select) => (select.selectedIndex = 0));
    rows.append(row);
    row.querySelector("select").focus();
  });
})();
