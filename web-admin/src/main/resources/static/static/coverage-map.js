// The map of coverage: outlines on plain ground, no tiles. The table is its list for the keyboard.
(function () {
  const box = document.getElementById("map");
  if (!box || !window.L) return;
  const units = JSON.parse(box.dataset.units);
  const shapes = new Map();
  // Islands far out get a frame of their own, as on printed maps, so that the mainland stays large.
  const FAR = 1.2;

  fetch(box.dataset.outlines, { credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(draw)
    .catch(() => wardcast.say(document.body.dataset.failed, true));

  function draw(outlines) {
    const inset = document.getElementById("map-inset");
    const far = farOut(outlines.features);
    const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, zoomSnap: 0.25 });
    fill(map, outlines.features.filter((f) => !far.has(f)));
    if (far.size) {
      inset.hidden = false;
      // Drawn over the map, but no part of it: else it would be dragged along.
      box.append(inset);
      const small = L.map(inset, { attributionControl: false, zoomControl: false, dragging: false, scrollWheelZoom: false, doubleClickZoom: false, boxZoom: false, keyboard: false, touchZoom: false, zoomSnap: 0.1 });
      fill(small, [...far], 28);
      const name = document.createElement("div");
      name.className = "cv-inset-name";
      name.textContent = [...far].map((f) => units[f.id]?.name ?? "").join(", ");
      inset.append(name);
      L.DomEvent.disableClickPropagation(inset);
    }
    box.dataset.drawn = shapes.size;
  }

  function centre(feature) {
    const bounds = L.geoJSON(feature).getBounds();
    return bounds.getCenter();
  }

  function farOut(features) {
    const far = new Set();
    if (features.length < 5) return far;
    const centres = features.map(centre);
    const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
    const lat = middle(centres.map((c) => c.lat));
    const lng = middle(centres.map((c) => c.lng));
    const spread = middle(centres.map((c) => Math.hypot(c.lat - lat, c.lng - lng)));
    features.forEach((f, i) => {
      const away = Math.hypot(centres[i].lat - lat, centres[i].lng - lng);
      if (away > FAR && away > 5 * spread) far.add(f);
    });
    return far;
  }

  function fill(map, features, top = 8) {
    const layer = L.geoJSON(features, {
      style: (f) => style(units[f.id]),
      pointToLayer: (f, at) => L.circleMarker(at, { radius: 7, ...style(units[f.id]) }),
      onEachFeature: (f, shape) => {
        const unit = units[f.id];
        if (!unit) return;
        shapes.set(String(f.id), shape);
        shape.bindTooltip(tip(unit), { sticky: true });
        shape.on("click", () => (location.href = unit.link));
        shape.on("mouseover", () => choose(f.id, true));
        shape.on("mouseout", () => choose(f.id, false));
      },
    }).addTo(map);
    if (features.length) map.fitBounds(layer.getBounds(), { paddingTopLeft: [8, top], paddingBottomRight: [8, 8] });
  }

  function style(unit) {
    return unit && unit.shade >= 0
      ? { className: "cv-shade-" + unit.shade, fillOpacity: 1 }
      : { className: "cv-shade-none", fillColor: "url(#wc-hatch)", fillOpacity: 1 };
  }

  function tip(unit) {
    const text = document.createElement("div");
    const name = document.createElement("strong");
    name.textContent = unit.name;
    const value = document.createElement("div");
    value.textContent = unit.value;
    const more = document.createElement("small");
    more.textContent = unit.more;
    text.append(name, value, more);
    return text;
  }

  function choose(id, on) {
    shapes.get(String(id))?.getElement()?.classList.toggle("cv-chosen", on);
    document.querySelector('tr[data-place="' + id + '"]')?.classList.toggle("cv-chosen", on);
  }

  document.querySelectorAll("tr[data-place]").forEach((row) => {
    const id = row.dataset.place;
    const show = (on) => () => {
      choose(id, on);
      const shape = shapes.get(id);
      if (!shape) return;
      if (on) shape.openTooltip();
      else shape.closeTooltip();
    };
    row.addEventListener("mouseenter", show(true));
    row.addEventListener("mouseleave", show(false));
    row.addEventListener("focusin", show(true));
    row.addEventListener("focusout", show(false));
  });
})();
