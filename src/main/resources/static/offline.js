// Work without a network. What is submitted is first kept on this telephone, locked, and then sent;
// whatever breaks in between, it is sent again, and the server keeps it once. The key comes from
// the server while somebody is signed in, and leaves this telephone when they sign out, when
// somebody else signs in, or after seven days: what they wrote stays, and nobody can read or send it.

const strip = document.querySelector('[data-carried]');
const list = document.querySelector('[data-queue]');
const DAY = 24 * 60 * 60 * 1000;
const REFRESH = 30 * 60 * 1000;
const AGAIN = 20 * 1000;
const PIECE = 64 * 1024;
const LONGEST_SIDE = 1280;
const LARGEST = 200 * 1000;
const REPORT = /^\/reports\/([A-Z0-9]+)\/([0-9]{4}-[0-9]{2}-[QM][0-9]{1,2})$/;
const text = new TextEncoder();
const plain = new TextDecoder();
const fill = (pattern, value) => pattern.replace('{0}', value);

// The shelves of this telephone.

/** Without these a page is what it is without this script: forms are sent at once. */
const able = isSecureContext && 'locks' in navigator && 'indexedDB' in window;
const shelf = able && await new Promise((done, failed) => {
  const asked = indexedDB.open('imihigo', 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('keys', { keyPath: 'name' });
    asked.result.createObjectStore('queue', { keyPath: 'id' });
    asked.result.createObjectStore('files', { keyPath: 'id' });
    asked.result.createObjectStore('pages', { keyPath: 'path' });
  };
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});

/** Does something in one transaction, which is on the disk when this is done. */
function on(names, mode, work) {
  return new Promise((done, failed) => {
    const running = shelf.transaction(names, mode, { durability: 'strict' });
    const asked = work(running);
    running.oncomplete = () => done(asked && asked.result);
    running.onabort = running.onerror = () => failed(running.error);
  });
}
const get = (name, key) => on(name, 'readonly', (running) => running.objectStore(name).get(key));
const all = (name) => on(name, 'readonly', (running) => running.objectStore(name).getAll());
const put = (name, thing) => on(name, 'readwrite', (running) => running.objectStore(name).put(thing));
const remove = (name, key) => on(name, 'readwrite', (running) => running.objectStore(name).delete(key));
const clear = (name) => on(name, 'readwrite', (running) => running.objectStore(name).clear());

// Locks.

async function lock(pass, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, pass.key, bytes);
  return { tag: pass.tag, iv, sealed };
}
const unlock = (pass, thing) => crypto.subtle.decrypt({ name: 'AES-GCM', iv: thing.iv }, pass.key, thing.sealed);
const lockText = (pass, thing) => lock(pass, text.encode(JSON.stringify(thing)));
const unlockText = async (pass, thing) => JSON.parse(plain.decode(await unlock(pass, thing)));
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hash = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));

/** Of whoever may work here now; after seven days without the server, of nobody. */
async function holder() {
  const pass = await get('keys', 'pass');
  if (!pass) return null;
  if (pass.until > Date.now()) return pass;
  await forget();
  return null;
}

async function forget() {
  await remove('keys', 'pass');
  await clear('pages');
}

/** Asks the server who is signed in. Null: nobody, or there is no network. */
async function renew() {
  let answer;
  try {
    answer = await fetch('/offline/pass', { redirect: 'manual', cache: 'no-store' });
  } catch {
    state.away = true;
    return null;
  }
  state.away = false;
  state.signIn = !answer.ok;
  if (!answer.ok) return null;
  const handed = await answer.json();
  if (await isOver(handed)) return null;
  const before = await get('keys', 'pass');
  if (before && before.tag !== handed.tag) await clear('pages');
  const raw = Uint8Array.from(atob(handed.key), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const pass = {
    name: 'pass',
    tag: handed.tag,
    key,
    stamp: handed.stamp,
    language: handed.language,
    until: Date.now() + handed.days * DAY,
  };
  await put('keys', pass);
  // A page that was kept carries a token of its day.
  for (const field of document.querySelectorAll('input[name=_csrf]')) field.value = handed.token;
  return { ...pass, token: handed.token, pages: handed.pages };
}

/** Who signed out without a network is signed out here at once, and there as soon as there is one. */
async function isOver(handed) {
  const ended = await get('keys', 'ended');
  if (!ended) return false;
  const same = ended.stamp === handed.stamp;
  if (same) {
    await fetch('/session/end', { method: 'POST', redirect: 'manual', headers: { 'X-XSRF-TOKEN': handed.token } });
  }
  await remove('keys', 'ended');
  if (same) location.assign('/');
  return same;
}

// The queue.

const state = { away: !navigator.onLine, signIn: false, sending: false };

/** What the person who is signed in wrote here, the oldest first. */
async function queue(pass) {
  const own = (await all('queue')).filter((entry) => entry.tag === pass.tag);
  own.sort((one, other) => one.at - other.at);
  return Promise.all(own.map(async (entry) => ({ ...entry, body: await unlockText(pass, entry) })));
}

async function keep(pass, entry) {
  const { id, at, state: how, body } = entry;
  await put('queue', { id, at, state: how, ...(await lockText(pass, body)) });
}

async function drop(entry) {
  await on(['queue', 'files'], 'readwrite', (running) => {
    running.objectStore('queue').delete(entry.id);
    for (const file of entry.body.files) running.objectStore('files').delete(file.id);
  });
}

/** Sends what waits, one after the other; one window of the browser at a time. */
async function send() {
  return navigator.locks.request('imihigo send', async () => {
    const pass = await renew();
    if (pass) {
      state.sending = true;
      await tell();
      try {
        for (const entry of await queue(pass)) {
          if (entry.state === 'waiting') await deliver(pass, entry);
        }
      } catch {
        state.away = true;
      }
      state.sending = false;
    }
    await tell();
    return pass;
  });
}

async function deliver(pass, entry) {
  for (const file of entry.body.files) {
    const problem = await upload(pass, file);
    if (problem) return settle(pass, entry, { state: 'REFUSED', said: problem, rows: [] });
  }
  const { unit, period, made, fields, after } = entry.body;
  const body = JSON.stringify({ unit, period, made, fields });
  const answer = await fetch('/offline/messages', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': pass.token },
    body: JSON.stringify({ id: entry.id, by: pass.tag, after, hash: await hash(text.encode(body)), body }),
  });
  if (answer.ok) return settle(pass, entry, await answer.json());
  if ([400, 404, 409, 422].includes(answer.status)) return settle(pass, entry, { state: 'REFUSED', said: '', rows: [] });
  throw new Error('Later');
}

async function settle(pass, entry, answer) {
  if (answer.state === 'WAITING') return;
  entry.state = answer.state.toLowerCase();
  entry.body.answer = answer;
  await keep(pass, entry);
}

/** In pieces, from where the last one ended; nothing, or why the server does not want it. */
async function upload(pass, file) {
  const address = '/offline/uploads/' + file.id;
  const kept = await get('files', file.id);
  if (!kept) return '';
  const bytes = new Uint8Array(await unlock(pass, kept));
  const headers = { 'X-XSRF-TOKEN': pass.token };
  let answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: file.name, length: bytes.length, hash: file.hash, ...file.claim }),
  });
  for (;;) {
    if ([400, 404, 413, 422].includes(answer.status)) return ' ';
    if (!answer.ok && answer.status !== 409) throw new Error('Later');
    const offset = Number(answer.headers.get('Upload-Offset'));
    if (answer.headers.has('Upload-Document')) return '';
    answer = await fetch(address, {
      method: 'PATCH',
      redirect: 'manual',
      headers: { ...headers, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: bytes.slice(offset, offset + PIECE),
    });
  }
}

// Pages for the way.

/** Keeps the forms and lists of the own unit anew where it is time, and those that changed at once. */
async function keepPages(pass) {
  const last = await get('keys', 'kept');
  const due = !last || last.tag !== pass.tag || Date.now() - last.at > REFRESH;
  const changed = (await queue(pass)).filter((entry) => entry.state === 'kept');
  const paths = due ? pass.pages : changed.map((entry) => entry.body.path);
  const files = await caches.open('imihigo files');
  for (const path of new Set(paths)) {
    const answer = await fetch(path, { redirect: 'manual' });
    if (!answer.ok) continue;
    const page = await answer.text();
    const marked = page.replace('<html ', '<html data-kept="' + new Date().toISOString() + '" ');
    await put('pages', {
      path,
      policy: answer.headers.get('Content-Security-Policy'),
      ...(await lock(pass, text.encode(marked))),
    });
    for (const [, , file] of page.matchAll(/(href|src)="(\/[^"]+\?v=[^"]+|\/webjars\/[^"]+)"/g)) {
      if (!(await files.match(file))) await files.add(file);
    }
  }
  if (due) await put('keys', { name: 'kept', tag: pass.tag, at: Date.now() });
  for (const entry of changed) await drop(entry);
}

// The strip on every page.

async function tell() {
  const pass = await holder();
  const mine = pass ? await queue(pass) : [];
  const waiting = mine.filter((entry) => entry.state === 'waiting').length;
  const disputed = mine.filter((entry) => entry.state === 'refused' || entry.state === 'conflict').length;
  const since = document.documentElement.dataset.kept;
  const said = [];
  if (state.away) said.push(strip.dataset.away);
  if (since && state.away) said.push(fill(strip.dataset.kept, when(since)));
  if (waiting) said.push(waiting === 1 ? strip.dataset.one : fill(strip.dataset.many, waiting));
  if (disputed) said.push(fill(strip.dataset.disputed, disputed));
  if (state.sending && waiting) said.push(strip.dataset.sending);
  strip.hidden = said.length === 0 || list !== null;
  strip.replaceChildren(said.join(' ') + ' ');
  if (strip.dataset.look) {
    const link = document.createElement('a');
    link.href = '/queue';
    link.textContent = strip.dataset.look;
    strip.append(link);
  }
  if (list) await show(pass, mine);
}

/** Browsers do not know Kinyarwanda's months: there it is said in figures. */
function when(time) {
  const language = document.documentElement.lang;
  const plainly = language === 'rw';
  return new Date(time).toLocaleString(plainly ? 'fr' : language, {
    dateStyle: plainly ? 'short' : 'medium',
    timeStyle: 'short',
  });
}

// The form of a report.

const form = [...document.forms].find((one) => REPORT.test(new URL(one.action, location.href).pathname));
if (able && form && form.querySelector('fieldset.entry:not([disabled])')) await carry(form);

async function carry(form) {
  const path = new URL(form.action, location.href).pathname;
  const [, unit, period] = path.match(REPORT);
  const pass = await holder();
  if (pass) await overlay(path, pass);
  for (const box of form.querySelectorAll('input[type=file]')) offer(box);
  const wrong = document.querySelector('.error-summary') !== null;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    const own = (await holder()) ?? (await renew());
    if (!own) return post(event.submitter);
    const entry = await write(own, { unit, period, path }, event.submitter, wrong);
    await send();
    const now = (await queue(own)).find((one) => one.id === entry.id);
    if (!now || now.state === 'waiting') return location.assign('/queue');
    if (now.state === 'kept') {
      const fresh = await renew().catch(() => null);
      if (fresh) await keepPages(fresh).catch(() => {});
      return location.replace(path);
    }
    // The page says it better than the queue: nothing was kept, so the form goes there as it is.
    await drop(now);
    return post(event.submitter);
  });

  function post(button) {
    const name = document.createElement('input');
    name.type = 'hidden';
    name.name = button.name;
    name.value = button.value;
    form.append(name);
    // A button that is called submit hides the method of that name.
    HTMLFormElement.prototype.submit.call(form);
  }

  /** What waits here is in the form, for it comes after what the page knows. */
  async function overlay(path, pass) {
    const page = Date.parse(document.documentElement.dataset.kept ?? '') || Infinity;
    for (const entry of await queue(pass)) {
      const behind = entry.state === 'kept' && page > entry.at;
      if (entry.body.path !== path || behind || entry.state === 'conflict') continue;
      for (const [name, value] of Object.entries(entry.body.fields)) {
        const field = form.elements[name];
        if (!field || !/^[a-z]+[0-9]+$/.test(name)) continue;
        if (/^id[0-9]/.test(name)) {
          const was = form.elements['was' + name.slice(2)];
          if (was && entry.state !== 'refused') was.value = value;
          mark(field.closest('fieldset'));
        } else if (field.type === 'checkbox') field.checked = field.defaultChecked = true;
        else if (!/^was[0-9]/.test(name) && field.type !== 'hidden') {
          field.value = value;
          if (entry.state !== 'refused') field.defaultValue = value;
          const details = field.closest('details');
          if (details && value) details.open = true;
        }
      }
      if (entry.state === 'refused') form.dataset.replaces = entry.id;
    }
  }

  function mark(row) {
    if (!row || row.querySelector('.tag.waits')) return;
    const tag = document.createElement('span');
    tag.className = 'tag provisional waits';
    tag.textContent = strip.dataset.row;
    row.querySelector('.state')?.append(' ', tag);
  }
}

/** Beside a photograph: that it is made smaller, and whether when and where go along. */
function offer(box) {
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = strip.dataset.small;
  const label = document.createElement('label');
  label.className = 'choice';
  const agreed = document.createElement('input');
  agreed.type = 'checkbox';
  agreed.dataset.claim = box.name;
  label.append(agreed, ' ' + strip.dataset.claim);
  box.after(hint, label);
}

/** Keeps what was typed: only the rows that somebody touched. */
async function write(pass, report, button, wrong) {
  const fields = { [button.name]: button.value };
  const files = [];
  for (const row of form.querySelectorAll('fieldset.entry')) {
    const boxes = [...row.querySelectorAll('input, textarea, select')].filter((box) => box.name);
    const typed = boxes.filter((box) => box.type !== 'hidden');
    const touched = typed.some((box) => (wrong ? isFilled(box) : isChanged(box)));
    if (!touched) continue;
    for (const box of boxes) {
      if (box.type === 'file') {
        for (const file of box.files) {
          const kept = await carryFile(pass, file, form.querySelector('[data-claim="' + box.name + '"]')?.checked);
          files.push(kept);
          fields['up' + box.name.slice(1)] = ((fields['up' + box.name.slice(1)] ?? '') + ' ' + kept.id).trim();
        }
      } else if (/^id[0-9]/.test(box.name)) fields[box.name] = box.value = crypto.randomUUID();
      else if ((box.type !== 'checkbox' && box.type !== 'radio') || box.checked) fields[box.name] = box.value;
    }
  }
  for (const box of form.elements) {
    if (box.closest('fieldset.entry') || box.name === '_csrf' || !box.name || box.tagName === 'BUTTON') continue;
    if ((box.type !== 'checkbox' && box.type !== 'radio') || box.checked) fields[box.name] = box.value;
  }
  const before = (await queue(pass)).filter((entry) => entry.body.path === report.path && entry.state === 'waiting');
  const entry = {
    id: crypto.randomUUID(),
    at: Date.now(),
    state: 'waiting',
    body: {
      ...report,
      title: document.querySelector('h1').textContent.trim(),
      made: new Date().toISOString(),
      after: before.at(-1)?.id ?? null,
      fields,
      files,
    },
  };
  await keep(pass, entry);
  if (form.dataset.replaces) await remove('queue', form.dataset.replaces);
  navigator.storage?.persist?.();
  return entry;
}

function isChanged(box) {
  if (box.type === 'file') return box.files.length > 0;
  if (box.type === 'checkbox' || box.type === 'radio') return box.checked !== box.defaultChecked;
  if (box.tagName === 'SELECT') return [...box.options].some((one) => one.selected !== one.defaultSelected);
  return box.value !== box.defaultValue;
}

const isFilled = (box) => (box.type === 'checkbox' || box.type === 'radio' ? box.checked : box.value !== '');

// Files.

async function carryFile(pass, file, agreed) {
  const whole = await file.arrayBuffer();
  const picture = /^image\//.test(file.type);
  const bytes = picture ? await shrunk(file, whole) : whole;
  const claim = picture && agreed ? claimed(new DataView(whole), file) : {};
  const id = crypto.randomUUID();
  await put('files', { id, ...(await lock(pass, bytes)) });
  return { id, name: file.name, hash: await hash(bytes), size: bytes.byteLength, claim };
}

/** Drawn anew: smaller, and without anything that the camera wrote into it. */
async function shrunk(file, whole) {
  let drawn;
  try {
    drawn = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return whole;
  }
  let side = LONGEST_SIDE;
  for (;;) {
    const scale = Math.min(1, side / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(drawn.width * scale));
    canvas.height = Math.max(1, Math.round(drawn.height * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.8, 0.65, 0.5]) {
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
      if (blob.size <= LARGEST || (side <= 640 && quality === 0.5)) {
        drawn.close();
        return blob.arrayBuffer();
      }
    }
    side = Math.round(side * 0.75);
  }
}

/** When and where, as the camera wrote it into a JPEG; what cannot be read is left out. */
function claimed(jpeg, file) {
  const claim = {};
  try {
    const tiff = exif(jpeg);
    if (tiff) {
      const time = tiff.text(tiff.number(0x8769), 0x9003);
      const [, year, month, day, clock] = time?.match(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/) ?? [];
      if (year) claim.taken = new Date(`${year}-${month}-${day}T${clock}`).toISOString();
      const gps = tiff.number(0x8825);
      const north = gps && tiff.degrees(gps, 2, 1, 'S');
      const east = gps && tiff.degrees(gps, 4, 3, 'W');
      if (Number.isFinite(north) && Number.isFinite(east)) Object.assign(claim, { latitude: north, longitude: east });
    }
  } catch {
    // Written by a camera that nobody knows: then it says nothing.
  }
  if (!claim.taken && file.lastModified) claim.taken = new Date(file.lastModified).toISOString();
  return claim;
}

function exif(jpeg) {
  let at = 2;
  while (at + 4 < jpeg.byteLength && jpeg.getUint8(at) === 0xff && jpeg.getUint8(at + 1) !== 0xda) {
    const length = jpeg.getUint16(at + 2);
    if (jpeg.getUint8(at + 1) === 0xe1 && jpeg.getUint32(at + 4) === 0x45786966) return directory(jpeg, at + 10);
    at += 2 + length;
  }
  return null;
}

function directory(jpeg, base) {
  const little = jpeg.getUint8(base) === 0x49;
  const short = (at) => jpeg.getUint16(base + at, little);
  const long = (at) => jpeg.getUint32(base + at, little);
  const entry = (from, tag) => {
    for (let at = from + 2, left = short(from); left > 0; left--, at += 12) if (short(at) === tag) return at;
    return 0;
  };
  const first = long(4);
  return {
    number: (tag) => {
      const at = entry(first, tag);
      return at && long(at + 8);
    },
    text: (from, tag) => {
      const at = from && entry(from, tag);
      if (!at) return null;
      return String.fromCharCode(...new Uint8Array(jpeg.buffer, base + long(at + 8), 19));
    },
    degrees: (from, tag, side, negative) => {
      const at = entry(from, tag);
      if (!at) return NaN;
      const part = (place) => long(long(at + 8) + 8 * place) / long(long(at + 8) + 8 * place + 4);
      const degrees = part(0) + part(1) / 60 + part(2) / 3600;
      const below = String.fromCharCode(jpeg.getUint8(base + entry(from, side) + 8)) === negative;
      return Number((below ? -degrees : degrees).toFixed(6));
    },
  };
}

// The page of the queue.

function node(tag, words, classes) {
  const made = document.createElement(tag);
  if (words) made.textContent = words;
  if (classes) made.className = classes;
  return made;
}

function button(words, plainly, does) {
  const made = node('button', words, plainly ? 'plain' : '');
  made.type = 'button';
  made.addEventListener('click', does);
  return made;
}

async function show(pass, mine) {
  const say = list.dataset;
  const parts = [];
  const locked = (await all('queue')).some((entry) => !pass || entry.tag !== pass.tag);
  if (location.pathname !== '/queue') parts.push(node('p', say.missing, 'notice'));
  if (state.away) parts.push(node('p', say.away, 'notice'));
  if (state.signIn) {
    const line = node('p', say.signin + ' ', 'notice');
    const link = node('a', say.enter);
    link.href = '/session/new?back=%2Fqueue';
    line.append(link);
    parts.push(line);
  }
  if (locked) parts.push(node('p', say.others, 'notice'));
  const open = mine.filter((entry) => entry.state !== 'kept');
  if (open.length === 0 && !locked) parts.push(node('p', say.empty, 'empty'));
  for (const entry of open) parts.push(card(pass, entry, say));
  if (!state.away && open.some((entry) => entry.state === 'waiting')) {
    const line = node('div', '', 'buttons');
    line.append(button(say.retry, true, () => work()));
    parts.push(line);
  }
  const pages = pass ? (await all('pages')).filter((page) => page.tag === pass.tag && page.path !== '/queue') : [];
  if (pages.length) {
    const links = node('ul', '', 'things');
    for (const page of pages) {
      const link = node('a', await title(pass, page));
      link.href = page.path;
      const item = node('li');
      item.append(link);
      links.append(item);
    }
    parts.push(node('h2', say.pages), links);
  }
  const signs = parts.map((part) => part.outerHTML).join('');
  if (list.dataset.shown === signs) return;
  list.dataset.shown = signs;
  list.replaceChildren(...parts);
}

async function title(pass, page) {
  const parsed = new DOMParser().parseFromString(plain.decode(await unlock(pass, page)), 'text/html');
  return parsed.querySelector('h1')?.textContent.trim() ?? page.path;
}

function card(pass, entry, say) {
  const { body } = entry;
  const box = node('fieldset', '', entry.state === 'waiting' ? 'entry' : 'entry wrong');
  box.append(node('legend', body.title));
  const line = node('p', '', 'state');
  const looks = { waiting: 'tag provisional', refused: 'tag returned', conflict: 'tag returned' };
  const word = entry.state === 'waiting' && state.sending ? say.sending : say[entry.state];
  line.append(node('span', word, looks[entry.state]), ' ' + fill(say.written, when(body.made)));
  if (body.files.length) line.append(' · ' + fill(say.files, body.files.length));
  box.append(line);
  if (entry.state === 'conflict') box.append(...dispute(pass, entry, say));
  if (entry.state === 'refused') {
    const rows = body.answer.rows.map((row) => node('p', row.name + ': ' + row.problem, 'error'));
    box.append(...(rows.length ? rows : [node('p', body.answer.said.trim() || say.failed, 'error')]));
  }
  const ways = node('div', '', 'buttons');
  if (entry.state !== 'conflict') {
    const link = node('a', say.open);
    link.href = body.path;
    ways.append(link);
  }
  ways.append(
    button(say.discard, true, async () => {
      if (!confirm(say.sure)) return;
      await drop(entry);
      await tell();
    }),
  );
  box.append(ways);
  return box;
}

/** Both values, side by side: a person chooses, figure by figure. */
function dispute(pass, entry, say) {
  const parts = [node('p', say.both)];
  const forked = entry.body.answer.rows.filter((row) => row.was);
  for (const row of entry.body.answer.rows.filter((one) => !one.was)) {
    parts.push(node('p', row.name + ': ' + row.problem, 'error'));
  }
  for (const row of forked) {
    const choice = node('fieldset', '', 'verdict');
    choice.append(node('legend', row.name));
    for (const [value, words] of [['theirs', fill(say.theirs, row.theirs)], ['mine', fill(say.mine, row.own)]]) {
      const label = node('label', '', 'choice');
      const dot = node('input');
      dot.type = 'radio';
      dot.name = entry.id + row.key;
      dot.value = value;
      label.append(dot, ' ' + words);
      choice.append(label);
    }
    parts.push(choice);
  }
  const go = button(say.choose, false, async () => {
    const chosen = forked.map((row) => list.querySelector(`input[name="${entry.id + row.key}"]:checked`)?.value);
    if (chosen.some((one) => !one)) return;
    const fields = { ...entry.body.fields };
    forked.forEach((row, number) => {
      if (chosen[number] === 'mine') {
        fields['was' + row.key] = row.was;
        fields['id' + row.key] = crypto.randomUUID();
        return;
      }
      for (const name of Object.keys(fields)) if (new RegExp('^[a-z]+' + row.key + '$').test(name)) delete fields[name];
    });
    const body = { ...entry.body, fields, after: null, answer: undefined };
    await keep(pass, { id: crypto.randomUUID(), at: Date.now(), state: 'waiting', body });
    await remove('queue', entry.id);
    await work();
  });
  const line = node('div', '', 'buttons');
  line.append(go);
  parts.push(line);
  return parts;
}

// From here on by itself.

if (able) await begin();

async function begin() {
  for (const end of document.querySelectorAll('form[action="/session/end"]')) {
    end.addEventListener('submit', async (event) => {
      event.preventDefault();
      const pass = await get('keys', 'pass');
      if (!navigator.onLine) await put('keys', { name: 'ended', stamp: pass?.stamp });
      await forget();
      end.submit();
    });
  }
  addEventListener('online', work);
  addEventListener('offline', () => {
    state.away = true;
    tell();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && work());
  setInterval(async () => {
    const pass = await holder();
    if (pass && (await queue(pass)).some((entry) => entry.state === 'waiting')) work();
  }, AGAIN);
  if (navigator.serviceWorker) await navigator.serviceWorker.register(strip.dataset.worker).catch(() => {});
  await work();
}

async function work() {
  try {
    const pass = await send();
    if (pass) await keepPages(pass);
  } catch {
    state.away = true;
  }
  await tell();
}
