import "/desk/assets/pages.js";

// Sends files one by one and says how far each has come. Without this script the forms send the same files by themselves.
const forms = document.querySelectorAll("form[data-upload]");
const mark = document.querySelector("input[name='lpa-form']")?.value ?? "";
const folderId = /^\d+(\.\d+)*$/;

for (const form of forms) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector(".sent");
  form.addEventListener("submit", event => {
    event.preventDefault();
    sendAll(form, list, [...input.files].map(file => ({ file, path: file.webkitRelativePath || file.name })));
    input.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, event => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) {
    form.addEventListener(name, () => form.classList.remove("over"));
  }
  form.addEventListener("drop", async event => {
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = entries.length > 0 ? (await Promise.all(entries.map(entry => filesOf(entry, "")))).flat() : [];
    sendAll(form, list, files.length > 0 ? files : [...event.dataTransfer.files].map(file => ({ file, path: file.name })));
  });
}

async function filesOf(entry, before) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: before + entry.name }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      break;
    }
    found.push(...(await Promise.all(some.map(child => filesOf(child, `${before}${entry.name}/`)))).flat());
  }
  return found;
}

// Where a file goes: on an indicator's page below it, on the sheet below the folder that is called like an indicator.
function placeOf(form, path) {
  const parts = path.split("/").filter(Boolean);
  const of = /\/api\/evidence\/\d+\/\d+\/([^/]+)\/$/.exec(form.dataset.upload);
  if (of) {
    return { indicator: of[1], name: parts.at(-1) };
  }
  const at = parts.slice(0, -1).findIndex(part => folderId.test(part));
  return at < 0 ? null : { indicator: parts[at], name: parts.slice(at + 1).join("/") };
}

const isOfADesk = name => /^(\.|~\$)/.test(name) || /^(thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(name);

async function sendAll(form, list, files) {
  const wanted = files.filter(({ path }) => !isOfADesk(path.split("/").at(-1)));
  if (wanted.length === 0) {
    say(list, "", "ยังไม่ได้เลือกไฟล์ โปรดเลือกไฟล์แล้วกดส่ง", "bad");
    return;
  }
  const stored = [];
  for (const { file, path } of wanted) {
    const place = placeOf(form, path);
    if (!place) {
      say(list, path, "ไม่มีโฟลเดอร์ชื่อรหัสตัวชี้วัด (เช่น 1.1) จึงไม่ทราบว่าเป็นหลักฐานของตัวชี้วัดใด", "bad");
      continue;
    }
    const row = say(list, form.dataset.upload.split("/").length > 6 ? place.name : `${place.indicator} ${place.name}`, "กำลังส่ง 0 %", "");
    const done = await send(form, place, file, row);
    if (done) {
      stored.push({ ...place, row });
    }
  }
  await watch(form, stored);
}

function say(list, name, text, kind) {
  const row = document.createElement("li");
  const title = document.createElement("bdi");
  const state = document.createElement("span");
  title.textContent = name;
  row.append(title, " ", state);
  list.append(row);
  tell(row, text, kind);
  return row;
}

function tell(row, text, kind) {
  const state = row.querySelector("span");
  state.textContent = text;
  state.className = `pill ${kind}`;
}

function send(form, place, file, row) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    const name = place.name.split("/").map(encodeURIComponent).join("/");
    request.open("PUT", `${baseOf(form)}/${place.indicator}/${name}`);
    request.setRequestHeader("X-Lpa-Form", mark);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", event => {
      if (event.lengthComputable) {
        tell(row, `กำลังส่ง ${Math.floor((100 * event.loaded) / event.total)} %`, "");
      }
    });
    request.addEventListener("load", () => {
      const done = request.status === 201;
      tell(row, done ? "ส่งแล้ว รอการอ่าน" : messageOf(request), done ? "" : "bad");
      resolve(done);
    });
    request.addEventListener("error", () => {
      tell(row, "ส่งไม่สำเร็จ ตรวจการเชื่อมต่อแล้วส่งไฟล์นี้อีกครั้ง", "bad");
      resolve(false);
    });
    request.send(file);
  });
}

const baseOf = form => form.dataset.upload.split("/").slice(0, 5).join("/");

function messageOf(request) {
  try {
    return JSON.parse(request.responseText).detail ?? "ส่งไม่สำเร็จ";
  } catch {
    return "ส่งไม่สำเร็จ";
  }
}

// Asks until every file that was sent has been looked at, less often as time goes by; then the page shows the new marks.
async function watch(form, stored) {
  let waiting = stored;
  for (let pause = 1000; waiting.length > 0 && pause < 60000; pause *= 1.4) {
    await new Promise(resolve => setTimeout(resolve, pause));
    waiting = await look(form, waiting);
  }
  if (stored.length > 0) {
    offerReload(form);
  }
}

async function look(form, waiting) {
  const left = [];
  for (const indicator of new Set(waiting.map(file => file.indicator))) {
    const answer = await fetch(`${baseOf(form).replace("/api/evidence/", "/api/files/")}/${indicator}`, { cache: "no-store" });
    if (!answer.ok) {
      left.push(...waiting.filter(file => file.indicator === indicator));
      continue;
    }
    const { files } = await answer.json();
    for (const file of waiting.filter(one => one.indicator === indicator)) {
      const now = files.find(one => one.name.normalize() === file.name.normalize());
      if (!now || now.stage === "waiting") {
        left.push(file);
      } else {
        tell(file.row, now.stage === "read" ? "อ่านแล้ว" : `ใช้ไม่ได้: ${now.message}`, now.stage === "read" ? "good" : "bad");
      }
    }
  }
  return left;
}

function offerReload(form) {
  if (form.querySelector(".reload")) {
    return;
  }
  const link = document.createElement("a");
  link.className = "button reload";
  link.href = location.href.split("#")[0];
  link.textContent = "ดูคะแนนล่าสุด";
  form.append(link);
}
