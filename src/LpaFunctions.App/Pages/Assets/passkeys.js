// Adds a passkey and signs in with one. What needs it stays hidden where the browser or the address cannot.
const can = window.isSecureContext && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

for (const part of can ? document.querySelectorAll("[data-passkey]") : []) {
  const button = part.querySelector("button");
  part.hidden = false;
  button.addEventListener("click", () => run(part, button));
}

async function run(part, button) {
  const say = part.querySelector("[role=status]");
  button.disabled = true;
  say.textContent = "";
  try {
    await (part.dataset.passkey === "add" ? add(part.dataset.form) : enter());
    location.assign(part.dataset.then);
  } catch (error) {
    say.textContent = words(error);
    button.disabled = false;
  }
}

async function add(form) {
  const { round, options } = await ask("/desk/passkeys/begin", {}, form);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  await ask("/desk/passkeys", { round, credential: await navigator.credentials.create({ publicKey }) }, form);
}

async function enter() {
  const { round, options } = await ask("/desk/enter/begin", {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  await ask("/desk/enter", { round, credential: await navigator.credentials.get({ publicKey }) });
}

async function ask(address, body, form) {
  const headers = { "Content-Type": "application/json", ...(form && { "X-Lpa-Form": form }) };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error((await answer.json()).detail);
  }
  return answer.status === 204 ? null : answer.json();
}

function words(error) {
  return (
    {
      NotAllowedError: "ยังไม่ได้ยืนยัน หรือหมดเวลา กดปุ่มแล้วลองอีกครั้ง",
      InvalidStateError: "เครื่องนี้มีพาสคีย์ของท่านอยู่แล้ว",
      SecurityError: "ที่อยู่เว็บนี้ใช้พาสคีย์ไม่ได้ เปิดด้วยชื่อเว็บแบบ https หรือ localhost",
    }[error.name] ??
    (error.message || "ทำรายการไม่ได้ ลองอีกครั้ง")
  );
}
