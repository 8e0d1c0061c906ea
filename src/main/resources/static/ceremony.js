// Keeps the screen of a ceremony as the stage stands. Where the network fails, the last state stays
// and says since when; when it comes back, the screen goes on where the stage is by then.
const ASK = 2000;
const TURN = 8000;
const lost = document.getElementById("lost");
let since = null;
let at = 0;

function show() {
  const promises = document.querySelectorAll(".promises li");
  document.body.classList.toggle("alone", promises.length > 0);
  promises.forEach((one, place) => one.classList.toggle("shown", place === at % promises.length));
}

function found(page) {
  const next = page.querySelector("main");
  const now = document.querySelector("main");
  if (next === null) {
    throw new Error("no stage");
  }
  since = null;
  lost.hidden = true;
  if (next.dataset.version !== now.dataset.version) {
    now.replaceWith(next);
    at = 0;
    show();
  }
}

function missed() {
  since ??= new Date();
  lost.querySelector("b").textContent = since.toTimeString().slice(0, 8);
  lost.hidden = false;
}

async function ask() {
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(ASK * 2) });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    found(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    missed();
  }
  setTimeout(ask, ASK);
}

show();
setTimeout(ask, ASK);
setInterval(() => { at += 1; show(); }, TURN);
