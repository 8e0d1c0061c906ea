// Passkeys: a device of the reader signs what the server asks, once they have shown it that it is
// they. What the browser says of it goes into the field that else takes a code. Where the browser
// has no passkeys, their buttons stay away.
const ADDRESS = "/second-factor/passkeys/challenge";

async function asked(form) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const answer = await fetch(ADDRESS, { method: "POST", body });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.json();
}

async function opened(form) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON((await asked(form)).request);
  return JSON.stringify(await navigator.credentials.get({ publicKey }));
}

async function made(form) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON((await asked(form)).creation);
  return JSON.stringify(await navigator.credentials.create({ publicKey }));
}

async function prove(button) {
  const form = button.form;
  const { passkey, makes, known } = button.dataset;
  const field = form.elements[passkey];
  try {
    if (known === "yes" && field.value === "") {
      field.value = await opened(form);
    }
    if (makes !== "") {
      form.elements[makes].value = await made(form);
    }
    form.requestSubmit(button.type === "submit" ? button : null);
  } catch {
    form.querySelector("[data-passkey-failed]").hidden = false;
  }
}

function pressed(event) {
  const button = event.currentTarget;
  const field = button.form.elements[button.dataset.passkey];
  if (button.type === "submit" && field.value !== "") {
    return;
  }
  event.preventDefault();
  if (button.dataset.makes === "") {
    field.value = "";
  }
  prove(button);
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.addEventListener("click", pressed);
  }
  for (const place of document.querySelectorAll("[data-passkeys], [data-no-passkeys]")) {
    place.hidden = "noPasskeys" in place.dataset;
  }
}
