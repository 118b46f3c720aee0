// Files on their way in: by pieces, resumed by themselves after a broken line, found again after a
// reload. Announces "wardcast:sound" on the document when a file is checked in.
(function () {
  const place = document.getElementById("uploads");
  if (!place) return;
  const words = place.dataset;
  const list = document.getElementById("upload-list");
  const input = document.getElementById("files");
  const PIECE = 1 << 20;
  const KEY = "wardcast.uploads." + words.login;
  const ENDED = ["DONE", "REFUSED"];
  const jobs = [];
  let wanted = null;

  const wait = (ms) => new Promise((done) => {
    const timer = setTimeout(done, ms);
    window.addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
  });

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || [];
    } catch {
      return [];
    }
  }
  function keep(change) {
    try {
      localStorage.setItem(KEY, JSON.stringify(change(kept())));
    } catch {
      // A browser that stores nothing can still upload; only a reload loses the way.
    }
  }
  const forget = (id) => keep((all) => all.filter((one) => one.id !== id));

  // Resolves to what the server said; rejects when the line is broken.
  function ask(method, path, body, progress) {
    return new Promise((answer, broken) => {
      const request = new XMLHttpRequest();
      request.open(method, "/library/uploads" + path);
      request.timeout = 120000;
      Object.entries(window.wardcast.csrf()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.setRequestHeader("Accept", "application/json, application/problem+json");
      if (body) request.setRequestHeader("Content-Type", body instanceof Blob ? "application/octet-stream" : "application/json");
      if (progress) request.upload.onprogress = (event) => progress(event.loaded);
      request.onload = () => {
        let said = null;
        try {
          said = JSON.parse(request.responseText);
        } catch {
          said = null;
        }
        if (request.status >= 500 && request.status !== 507) broken(new Error("server"));
        else answer({ ok: request.status < 300 && (said !== null || request.status === 204), status: request.status, said });
      };
      request.onerror = request.ontimeout = request.onabort = () => broken(new Error("line"));
      request.send(body instanceof Blob || !body ? body : JSON.stringify(body));
    });
  }

  function row(job) {
    const item = document.getElementById("upload-row").content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector("[data-" + name + "]");
    part("name").textContent = job.name;
    part("cancel").addEventListener("click", () => cancel(job));
    part("dismiss").addEventListener("click", () => end(job));
    part("choose").addEventListener("click", () => {
      wanted = job;
      input.click();
    });
    part("write").addEventListener("click", () => forget(job.id));
    list.append(item);
    job.row = { item, part };
  }

  function show(job, text, percent, bad) {
    const { item, part } = job.row;
    const bar = item.querySelector(".wc-bar");
    part("phase").textContent = text;
    item.classList.toggle("lib-upload-bad", Boolean(bad));
    bar.hidden = percent === null;
    if (percent !== null) {
      part("bar").style.width = percent + "%";
      bar.setAttribute("aria-valuenow", Math.round(percent));
      bar.setAttribute("aria-label", job.name);
    }
  }

  function end(job) {
    job.over = true;
    forget(job.id);
    job.row.item.remove();
    jobs.splice(jobs.indexOf(job), 1);
  }

  function cancel(job) {
    if (job.id) ask("DELETE", "/" + job.id).catch(() => {});
    end(job);
  }

  function refused(job, sentence) {
    job.phase = "REFUSED";
    forget(job.id);
    show(job, sentence || words.failed, null, true);
    job.row.part("cancel").hidden = true;
    job.row.part("choose").hidden = true;
    job.row.part("dismiss").hidden = false;
  }

  function done(job, state) {
    show(job, state.duplicate ? words.duplicate : words.done, null);
    const form = new URL(words.form, location.href);
    form.searchParams.set("sound", state.soundSha256);
    const write = job.row.part("write");
    write.href = form;
    write.hidden = words.opens !== "true";
    job.row.part("cancel").hidden = true;
    job.row.part("dismiss").hidden = false;
    document.dispatchEvent(new CustomEvent("wardcast:sound", { detail: { sha256: state.soundSha256, name: state.fileName } }));
    if (words.opens !== "true") {
      end(job);
    } else if (!job.found && jobs.length === 1) {
      forget(job.id);
      location.assign(form);
    }
  }

  function phase(job, state) {
    job.phase = state.phase;
    if (state.phase === "REFUSED") refused(job, state.detail);
    else if (state.phase === "DONE") done(job, state);
    else if (state.phase === "RECEIVING") receiving(job, state.received);
    else show(job, words[state.phase.toLowerCase()], state.percent);
  }

  function receiving(job, received) {
    const percent = (100 * received) / job.size;
    show(job, words.receiving + " " + Math.floor(percent) + " %", percent);
  }

  async function patiently(job, act) {
    for (let pause = 1000; !job.over; pause = Math.min(15000, pause * 2)) {
      try {
        return await act();
      } catch {
        job.row.part("phase").textContent = words.lost;
        await wait(pause);
      }
    }
    return null;
  }

  async function state(job) {
    return patiently(job, () => ask("GET", "/" + job.id));
  }

  async function run(job) {
    if (!job.id) {
      receiving(job, 0);
      const begun = await patiently(job, () => ask("POST", "", { fileName: job.name, size: job.size }));
      if (!begun) return;
      if (!begun.ok) return refused(job, begun.said && begun.said.detail);
      job.id = begun.said.id;
      keep((all) => [...all, { id: job.id, name: job.name, size: job.size, modified: job.file.lastModified }]);
    }
    job.row.part("choose").hidden = true;
    let asked = await state(job);
    while (asked && asked.ok && !job.over && asked.said.phase === "RECEIVING") {
      const from = asked.said.received;
      phase(job, asked.said);
      let sent;
      try {
        sent = await ask("PUT", "/" + job.id + "?offset=" + from, job.file.slice(from, from + PIECE), (loaded) => receiving(job, Math.min(job.size, from + loaded)));
      } catch {
        show(job, words.lost, (100 * from) / job.size);
        await wait(1000);
        sent = null;
      }
      // What is on the server is the truth about where to go on.
      asked = sent && sent.ok ? sent : await state(job);
      const stuck = sent && !sent.ok && asked && asked.ok && asked.said.phase === "RECEIVING" && asked.said.received === from;
      if (stuck) return refused(job, sent.said && sent.said.detail);
    }
    watch(job, asked);
  }

  async function watch(job, asked) {
    while (asked && asked.ok && !job.over) {
      phase(job, asked.said);
      if (ENDED.includes(asked.said.phase)) return;
      await wait(400);
      asked = await state(job);
    }
    if (asked && !asked.ok && !job.over) refused(job, asked.status === 404 ? words.gone : asked.said && asked.said.detail);
  }

  function take(files) {
    const asked = wanted;
    wanted = null;
    for (const file of files) {
      const waiting = jobs.find((job) => job.phase === "RECEIVING" && !job.file && job.name === file.name && job.size === file.size);
      if (waiting) {
        waiting.file = file;
        waiting.found = false;
        run(waiting);
      } else if (asked) {
        window.wardcast.say(words.other.replace("{0}", asked.name), true);
      } else {
        const job = { name: file.name, size: file.size, file, found: false };
        jobs.push(job);
        row(job);
        run(job);
      }
    }
  }

  async function findAgain(one) {
    const job = { id: one.id, name: one.name, size: one.size, file: null, found: true };
    const answer = await ask("GET", "/" + one.id).catch(() => null);
    if (!answer) return;
    if (!answer.ok) return forget(one.id);
    jobs.push(job);
    row(job);
    job.phase = answer.said.phase;
    if (job.phase === "RECEIVING") {
      const percent = (100 * answer.said.received) / job.size;
      show(job, words.again.replace("{0}", Math.floor(percent)), percent);
      job.row.part("choose").hidden = false;
    } else {
      watch(job, answer);
    }
  }

  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  input.addEventListener("cancel", () => (wanted = null));
  const choose = document.getElementById("choose");
  if (choose) {
    choose.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        input.click();
      }
    });
  }

  const drop = document.getElementById("drop");
  let over = 0;
  const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragenter", (event) => {
    if (carriesFiles(event) && ++over === 1) drop.classList.add("lib-drop-on");
  });
  document.addEventListener("dragleave", (event) => {
    if (carriesFiles(event) && --over <= 0) drop.classList.remove("lib-drop-on");
  });
  document.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    over = 0;
    drop.classList.remove("lib-drop-on");
    if (carriesFiles(event)) {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    }
  });

  // The form shows one sound only: what is on its way elsewhere is shown in the library.
  if (words.opens === "true") kept().forEach(findAgain);
})();
