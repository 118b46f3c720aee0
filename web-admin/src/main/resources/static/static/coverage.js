// Charts of coverage. The table beside them has the same figures, and all of them.
(function () {
  const free = document.getElementById("against");
  function showFree() {
    document.querySelectorAll("[data-free]").forEach((d) => (d.hidden = free.value !== "FREE"));
  }
  if (free) {
    free.addEventListener("change", showFree);
    showFree();
  }

  const canvases = [...document.querySelectorAll("canvas[data-chart]")];
  if (!canvases.length || !window.Chart) return;
  const charts = new Map();

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Evidence is a pattern, never a colour.
  function pattern(kind) {
    const green = colour("--wc-aired");
    if (kind === "CONFIRMED") return green;
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.strokeStyle = pen.fillStyle = green;
    if (kind === "ASSUMED") {
      pen.lineWidth = 2;
      for (const x of [-8, 0, 8]) {
        pen.beginPath();
        pen.moveTo(x, 8);
        pen.lineTo(x + 8, 0);
        pen.stroke();
      }
    } else {
      pen.beginPath();
      pen.arc(4, 4, 1.7, 0, 7);
      pen.fill();
    }
    return pen.createPattern(tile, "repeat");
  }

  function draw(canvas) {
    const data = JSON.parse(canvas.dataset.chart);
    const ink = colour("--tblr-body-color");
    const line = colour("--tblr-border-color");
    const heard = ["CONFIRMED", "ASSUMED", "DECLARED"].map((kind) => ({
      label: data.names[kind],
      data: data.series[kind],
      stack: "heard",
      backgroundColor: pattern(kind),
      borderColor: colour("--wc-aired"),
      borderWidth: kind === "CONFIRMED" ? 0 : 1,
      barPercentage: 0.6,
      categoryPercentage: 0.9,
      grouped: false,
    }));
    const planned = {
      label: data.names.PLANNED,
      data: data.series.PLANNED,
      stack: "planned",
      backgroundColor: "transparent",
      borderColor: colour("--wc-planned"),
      borderWidth: 1.5,
      borderSkipped: false,
      barPercentage: 0.95,
      categoryPercentage: 0.9,
      grouped: false,
    };
    const value = { beginAtZero: true, title: { display: true, text: data.unit, color: ink }, ticks: { color: ink }, grid: { color: line } };
    const name = { ticks: { color: ink, autoSkip: data.upright, maxRotation: 60 }, grid: { display: false } };
    if (!data.upright)
      name.ticks.callback = function (v) {
        const text = this.getLabelForValue(v);
        return text.length > 26 ? text.slice(0, 25) + "…" : text;
      };
    const number = new Intl.NumberFormat(document.documentElement.lang);
    charts.get(canvas)?.destroy();
    charts.set(
      canvas,
      new Chart(canvas, {
        type: "bar",
        data: { labels: data.labels, datasets: [...heard, planned] },
        options: {
          indexAxis: data.upright ? "x" : "y",
          locale: document.documentElement.lang,
          animation: false,
          responsive: true,
          maintainAspectRatio: false,
          interaction: { mode: "index", axis: data.upright ? "x" : "y", intersect: false },
          scales: data.upright ? { x: { ...name, stacked: true }, y: { ...value, stacked: true } } : { x: { ...value, stacked: true }, y: { ...name, stacked: true } },
          plugins: {
            legend: { display: false },
            tooltip: { callbacks: { label: (item) => item.dataset.label + ": " + number.format(item.raw) + " " + data.unit } },
          },
        },
      }),
    );
  }

  const drawAll = () => canvases.forEach(draw);
  drawAll();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(drawAll));
})();
