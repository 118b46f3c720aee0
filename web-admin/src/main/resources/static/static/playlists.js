// The editor: order by mouse and by keys, add, remove with undo, and the total against a slot.
(function () {
  const form = document.getElementById("editor");
  const items = document.getElementById("items");
  const empty = document.getElementById("no-items");
  const total = document.getElementById("total");
  const against = document.getElementById("against");
  const minutes = document.getElementById("minutes");
  const bar = document.getElementById("total-bar");
  const undo = document.getElementById("undo");
  const removed = [];
  let changed = form.dataset.changed === "yes";

  const fill = (pattern, value) => pattern.replace("{0}", value);
  function length(millis) {
    const seconds = Math.round(millis / 1000);
    const parts = [];
    if (seconds >= 3600) parts.push(fill(total.dataset.hours, Math.floor(seconds / 3600)));
    if (Math.floor(seconds / 60) % 60) parts.push(fill(total.dataset.minutes, Math.floor(seconds / 60) % 60));
    if (seconds % 60 || !parts.length) parts.push(fill(total.dataset.seconds, seconds % 60));
    return parts.join(" ");
  }
  const number = (field, otherwise) => {
    const value = Number.parseInt(field.value, 10);
    return Number.isFinite(value) && value >= 0 ? value : otherwise;
  };

  function sum() {
    let millis = 0;
    [...items.children].forEach((item, index) => {
      item.querySelector(".pl-number").textContent = index + 1;
      const gap = number(item.querySelector("[name=gap]"), 0) * 1000;
      millis += (Number(item.dataset.millis) + gap) * number(item.querySelector("[name=repeats]"), 1);
    });
    empty.hidden = items.children.length > 0;
    const chosen = against.selectedOptions[0];
    const typed = !against.value;
    document.getElementById("minutes-box").hidden = !typed;
    const room = 1000 * (typed ? 60 * number(minutes, 0) : Number(chosen.dataset.seconds));
    document.getElementById("total-length").textContent = length(millis);
    const left = document.getElementById("total-left");
    const of = document.getElementById("total-of");
    bar.hidden = !room;
    of.textContent = room ? fill(total.dataset.of, length(room)) : "";
    left.textContent = "";
    left.className = "";
    if (!room) return;
    const share = millis / room;
    bar.className = "wc-bar pl-bar mt-2" + (share > 1 ? " wc-bar-over" : share >= 0.95 ? " wc-bar-near" : "");
    bar.firstElementChild.style.width = Math.min(100, 100 * share) + "%";
    left.className = share > 1 ? "wc-missed" : share >= 0.95 ? "wc-late" : "text-secondary";
    left.textContent = millis > room ? fill(total.dataset.over, length(millis - room)) : millis === room ? total.dataset.exact : fill(total.dataset.left, length(room - millis));
  }

  function touch() {
    changed = true;
    sum();
  }

  function step(item, up, button) {
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (up) other.before(item);
    else other.after(item);
    button.focus();
    touch();
  }

  function drop(item) {
    removed.push({ item, next: item.nextElementSibling });
    const focus = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    offer();
    if (focus) focus.querySelector("[data-drop]").focus();
    touch();
  }

  function offer() {
    const last = removed[removed.length - 1];
    undo.hidden = !last;
    if (last) document.getElementById("undo-text").textContent = fill(undo.dataset.text, last.item.querySelector(".pl-title").firstElementChild.textContent);
  }

  document.getElementById("undo-do").addEventListener("click", () => {
    const { item, next } = removed.pop();
    if (next && next.parentNode === items) next.before(item);
    else items.append(item);
    offer();
    touch();
  });

  async function add(id) {
    const answer = await fetch("/playlists/item?bulletin=" + encodeURIComponent(id), { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer || !answer.ok) {
      window.wardcast.say(answer ? document.body.dataset.failed : document.body.dataset.offline, true);
      return;
    }
    items.insertAdjacentHTML("beforeend", await answer.text());
    items.lastElementChild.scrollIntoView({ block: "nearest" });
    touch();
  }

  form.addEventListener("click", (event) => {
    const move = event.target.closest("[data-move]");
    const gone = event.target.closest("[data-drop]");
    const more = event.target.closest("[data-add]");
    if (!move && !gone && !more) return;
    event.preventDefault();
    if (move) step(move.closest("li"), move.dataset.move === "up", move);
    if (gone) drop(gone.closest("li"));
    if (more) add(more.dataset.add);
  });
  form.addEventListener("input", (event) => {
    if (event.target === minutes || event.target === against) sum();
    else if (event.target.id !== "find") touch();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("#find, #minutes")) {
      event.preventDefault();
      const first = document.querySelector("#found [data-add]");
      if (event.target.id === "find" && first) add(first.dataset.add);
    }
  });
  against.addEventListener("change", () => {
    const address = new URL(location.href);
    if (against.value) address.searchParams.set("slot", against.value);
    else address.searchParams.delete("slot");
    history.replaceState(null, "", address);
    sum();
  });
  form.addEventListener("submit", () => (changed = false));
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
  if (document.getElementById("find")) new window.Sortable(items, { handle: ".pl-grip", animation: 150, onEnd: touch });
  sum();
})();
