// While a figure is typed: how it was read, and what looks unusual about it. The server says both, by
// the rules by which it judges the form; without this script it says them when the form is sent.

document.addEventListener('input', (event) => {
  const entry = event.target.closest('[data-hints]');
  if (!entry || !event.target.dataset.part) return;
  clearTimeout(entry.waiting);
  entry.waiting = setTimeout(() => ask(entry), 350);
});

async function ask(entry) {
  const address = new URL(entry.dataset.hints, location.href);
  entry.querySelectorAll('[data-part]').forEach((input) => address.searchParams.set(input.dataset.part, input.value));
  const asked = (entry.asked = address.href);
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (entry.asked !== asked || (!answer.ok && answer.status !== 422)) return;
    const hint = await answer.json();
    entry.querySelector('[data-hint]').textContent = hint.text;
    const why = entry.querySelector('[data-why]');
    if (hint.why) why.hidden = false;
  } catch {
    // No network: the form says it when it is sent.
  }
}
