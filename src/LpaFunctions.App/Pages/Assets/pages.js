// Shows the page of a value below it, with the box where the value stands. Without this script the link opens the file.
const assets = "/desk/assets/";
const files = new Map();
let engine;

for (const link of document.querySelectorAll("a.see")) {
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.dataset.broken) {
      return;
    }
    event.preventDefault();
    look(link);
  });
}

async function look(link) {
  const place = link.closest("dd");
  const open = place.querySelector("figure.page");
  if (open) {
    open.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  const figure = document.createElement("figure");
  figure.className = "page";
  const caption = document.createElement("figcaption");
  caption.textContent = "กำลังเปิดหน้าเอกสาร";
  figure.append(caption);
  place.append(figure);
  link.setAttribute("aria-expanded", "true");
  try {
    const sheet = link.dataset.picture ? await picture(link) : await pdfPage(link);
    figure.prepend(framed(link, sheet));
    caption.textContent = `${link.dataset.name} หน้า ${link.dataset.page}`;
  } catch {
    link.dataset.broken = "yes";
    caption.textContent = "แสดงหน้านี้ที่นี่ไม่ได้ กดลิงก์อีกครั้งเพื่อเปิดไฟล์";
  }
}

function pdfjs() {
  engine ??= import(assets + "pdf.min.mjs").then(module => {
    module.GlobalWorkerOptions.workerSrc = assets + "pdf.worker.min.mjs";
    return module;
  });
  return engine;
}

async function pdfPage(link) {
  const { getDocument } = await pdfjs();
  if (!files.has(link.dataset.file)) {
    const task = getDocument({
      url: link.dataset.file,
      // Only the pages that are looked at come over the line.
      rangeChunkSize: 65536,
      disableAutoFetch: true,
      disableStream: true,
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      wasmUrl: assets,
      standardFontDataUrl: assets,
    });
    files.set(link.dataset.file, task.promise);
  }
  const page = await (await files.get(link.dataset.file)).getPage(Number(link.dataset.page));
  const viewport = page.getViewport({ scale: 2 });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `หน้า ${link.dataset.page}`);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

async function picture(link) {
  const image = new Image();
  image.src = link.dataset.file;
  image.alt = `หน้า ${link.dataset.page}`;
  await image.decode();
  return image;
}

function framed(link, sheet) {
  const frame = document.createElement("div");
  frame.className = "frame";
  frame.append(sheet);
  const [left, top, right, bottom] = numbers(link.dataset.box);
  const [width, height] = numbers(link.dataset.sheet);
  if (right > left && width > 0) {
    const box = document.createElement("span");
    box.className = "box";
    box.style.left = `${(left / width) * 100}%`;
    box.style.top = `${(top / height) * 100}%`;
    box.style.width = `${((right - left) / width) * 100}%`;
    box.style.height = `${((bottom - top) / height) * 100}%`;
    frame.append(box);
  }
  return frame;
}

function numbers(text) {
  return text ? text.split(" ").map(Number) : [];
}
