// The assessor's desk. Everything here helps; deciding works without it.
// 1. a click on a value shows its page and draws its box, 2. keys, 3. nothing typed is lost by leaving.

const find = id => document.getElementById(id);
const form = find('decide');
const links = [...document.querySelectorAll('a.see')];
const paper = find('paper');
const canvas = find('canvas');
const assets = '/desk/assets/';
// Pixels of the screen in one of the page; more than two nobody sees, and phones pay for.
const sharpness = Math.min(2, devicePixelRatio || 1);
const shown = { file: '', source: null, page: 1, pages: 1, zoom: 1, fit: 1, boxes: [], drawing: null };

// ---- 1. pages ----

let engine;
function pdfjs() {
  engine ??= import(assets + 'pdf.min.mjs').then(module => {
    module.GlobalWorkerOptions.workerSrc = assets + 'pdf.worker.min.mjs';
    return module;
  });
  return engine;
}

async function openPdf(file) {
  const { getDocument } = await pdfjs();
  const task = getDocument({
    url: file,
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
  const document = await task.promise;
  return {
    pages: document.numPages,
    close: () => task.destroy(),
    async size(number) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(number, scale, rotation) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: scale * sharpness, rotation: (page.rotate + rotation) % 360 });
      setSize(viewport.width, viewport.height);
      shown.drawing?.cancel();
      shown.drawing = page.render({ canvas, viewport });
      await shown.drawing.promise;
    },
  };
}

async function openPicture(file) {
  const answer = await fetch(file);
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }

  const picture = await createImageBitmap(await answer.blob());
  // As the reader counts: the longer side is 842 points.
  const points = 842 / Math.max(picture.width, picture.height);
  const size = { width: picture.width * points, height: picture.height * points };
  return {
    pages: 1,
    close: () => picture.close(),
    size: async () => size,
    async draw(_, scale, rotation) {
      const onItsSide = rotation % 180 !== 0;
      const [width, height] = onItsSide ? [size.height, size.width] : [size.width, size.height];
      const pixels = scale * sharpness;
      setSize(width * pixels, height * pixels);
      const context = canvas.getContext('2d');
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((rotation * Math.PI) / 180);
      context.drawImage(picture, (-size.width * pixels) / 2, (-size.height * pixels) / 2, size.width * pixels, size.height * pixels);
    },
  };
}

function setSize(width, height) {
  canvas.width = Math.floor(width);
  canvas.height = Math.floor(height);
  canvas.style.width = `${canvas.width / sharpness}px`;
  canvas.style.height = `${canvas.height / sharpness}px`;
}

// A box of the page as shown, on the page as it was turned to read.
function turned([left, top, right, bottom], { width, height }, rotation) {
  switch (rotation) {
    case 90: return [height - bottom, left, height - top, right];
    case 180: return [width - right, height - bottom, width - left, height - top];
    case 270: return [top, width - right, bottom, width - left];
    default: return [left, top, right, bottom];
  }
}

const numbers = text => (text ? text.split(' ').map(Number) : []);

function placeOf(link) {
  const [width, height, rotation] = numbers(link.dataset.sheet);
  return { page: Number(link.dataset.page), box: numbers(link.dataset.box), sheet: width ? { width, height } : null, rotation: rotation ?? 0, state: link.dataset.state };
}

async function show(link) {
  const place = placeOf(link);
  find('viewer').hidden = false;
  find('trouble').hidden = true;
  for (const other of links) {
    other.removeAttribute('aria-current');
  }

  link.setAttribute('aria-current', 'true');
  try {
    if (shown.file !== link.dataset.file) {
      shown.source?.close();
      shown.source = null;
      shown.file = link.dataset.file;
      shown.name = link.dataset.name;
      shown.source = await (link.dataset.picture ? openPicture : openPdf)(shown.file);
      shown.pages = shown.source.pages;
    }

    shown.rotation = place.rotation;
    shown.boxes = boxesFor(link, place);
    await turnTo(place.page);
    drawBoxes(true);
  } catch (error) {
    if (error?.name !== 'RenderingCancelledException') {
      trouble(link);
    }
  }
}

// The box of what was clicked, and of a list the boxes of its items.
function boxesFor(link, place) {
  const list = link.closest('.what')?.parentElement.querySelectorAll('.places a.see') ?? [];
  const items = [...list].map(placeOf).filter(item => item.page === place.page);
  const own = items.length > 0 ? [] : [{ ...place, chosen: true }];
  return [...items, ...own].filter(item => item.box.length === 4);
}

async function turnTo(number) {
  shown.page = Math.min(Math.max(1, number), shown.pages);
  shown.size = await shown.source.size(shown.page);
  const wide = shown.rotation % 180 !== 0 ? shown.size.height : shown.size.width;
  shown.fit = Math.max(0.3, (paper.clientWidth - 24) / wide);
  await draw();
}

async function draw() {
  await shown.source.draw(shown.page, shown.fit * shown.zoom, shown.rotation);
  find('where-page').textContent = `${shown.name} หน้า ${shown.page}/${shown.pages}`;
  find('page-back').disabled = shown.page <= 1;
  find('page-on').disabled = shown.page >= shown.pages;
  drawBoxes(false);
  document.documentElement.dataset.drawn = `${shown.file} ${shown.page} ${shown.zoom}`;
}

function drawBoxes(scroll) {
  for (const old of [...find('page').querySelectorAll('.box')]) {
    old.remove();
  }

  const scale = shown.fit * shown.zoom;
  for (const item of shown.boxes.filter(item => item.page === shown.page)) {
    const sheet = item.sheet ?? shown.size;
    const [left, top, right, bottom] = turned(item.box, sheet, shown.rotation);
    const stretch = (scale * shown.size.width) / sheet.width;
    const box = document.createElement('div');
    box.className = `box ${item.state}${item.chosen ? ' chosen' : ''}`;
    box.style.left = `${left * stretch - 3}px`;
    box.style.top = `${top * stretch - 3}px`;
    box.style.width = `${(right - left) * stretch + 6}px`;
    box.style.height = `${(bottom - top) * stretch + 6}px`;
    find('page').append(box);
  }

  const first = find('page').querySelector('.box');
  if (scroll && first) {
    paper.scrollTo({ left: first.offsetLeft - paper.clientWidth / 3, top: first.offsetTop - paper.clientHeight / 3 });
  }
}

function trouble(link) {
  const note = find('trouble');
  shown.file = '';
  note.textContent = `แสดง ${link.dataset.name} บนหน้านี้ไม่ได้ เปิดไฟล์จากรายชื่อไฟล์ด้านบน `;
  note.hidden = false;
}

async function zoomBy(factor) {
  if (shown.source) {
    shown.zoom = Math.min(4, Math.max(0.5, shown.zoom * factor));
    await draw().catch(() => {});
  }
}

for (const link of links) {
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    event.preventDefault();
    show(link).then(() => {
      // On a phone the page lies below the values.
      if (matchMedia('(max-width: 47.99rem)').matches) {
        find('viewer').scrollIntoView({ block: 'start' });
      }
    });
  });
}

find('page-back')?.addEventListener('click', () => turnTo(shown.page - 1).catch(() => {}));
find('page-on')?.addEventListener('click', () => turnTo(shown.page + 1).catch(() => {}));
find('smaller')?.addEventListener('click', () => zoomBy(0.8));
find('larger')?.addEventListener('click', () => zoomBy(1.25));

// ---- 2. keys ----

const typing = element => element instanceof Element && element.matches('textarea, select, input:not([type=radio], [type=checkbox])');

function choose(index) {
  const choice = form?.querySelectorAll('input[name=kind]')[index];
  if (choice && !choice.disabled) {
    choice.checked = true;
    choice.focus();
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const follow = id => find(id)?.click();

const keys = {
  1: () => choose(0),
  2: () => choose(1),
  3: () => choose(2),
  4: () => choose(3),
  j: () => follow('next'),
  k: () => follow('previous'),
  '+': () => zoomBy(1.25),
  '=': () => zoomBy(1.25),
  '-': () => zoomBy(0.8),
  '?': () => {
    const help = find('keys');
    help.open = !help.open;
    if (help.open) {
      help.scrollIntoView({ block: 'nearest' });
    }
  },
};

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form) {
    event.preventDefault();
    form.requestSubmit(find('save-next'));
    return;
  }

  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }

  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

// ---- 3. the form ----

// What the choice wants is asked for before the form is sent; the server asks again.
function needs() {
  const kind = form.querySelector('input[name=kind]:checked')?.value;
  find('reason').required = Boolean(kind) && kind !== 'confirm';
  find('marks').required = kind === 'override';
  find('approver').required = kind === 'cut';
  form.querySelector('.for-override').hidden = Boolean(kind) && kind !== 'override';
  form.querySelector('.for-cut').hidden = Boolean(kind) && kind !== 'cut';
}

let sent = false;
if (form) {
  form.addEventListener('change', needs);
  form.addEventListener('submit', () => {
    sent = true;
  });
  addEventListener('beforeunload', event => {
    const typed = ['reason', 'approver'].some(id => find(id).value !== find(id).defaultValue);
    if (typed && !sent) {
      event.preventDefault();
    }
  });
  needs();
}

// A page that comes back from the browser's memory may be of somebody who has left.
addEventListener('pageshow', event => {
  if (event.persisted) {
    location.reload();
  }
});

const first = document.querySelector('.values a.see[data-box]:not([data-box=""])') ?? document.querySelector('.files a.see');
if (first) {
  await show(first);
}

document.documentElement.dataset.ready = '1';
