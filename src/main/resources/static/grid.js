// A contract typed as in a spreadsheet. The page is a plain table whose rows open as forms; this
// makes it a grid: it moves, types, pastes, undoes, and saves cell by cell. What could not be sent
// is kept in this browser until it was.

const root = document.querySelector('[data-grid]');
if (root) start(root);

function start(root) {
  const say = root.dataset;
  const address = say.grid;
  const editable = say.editable === 'yes';
  const table = root.querySelector('table');
  const body = table.tBodies[0];
  const pattern = root.querySelector('template').content.querySelector('tr');
  const columns = [...table.tHead.rows[0].cells].slice(1).map((head) => ({
    name: head.dataset.column,
    label: head.textContent.trim(),
    typed: head.dataset.typed === 'yes',
  }));
  const status = root.querySelector('[data-status]');
  const bar = root.querySelector('[data-bar]');
  const disputes = root.querySelector('[data-disputes]');
  const panel = root.querySelector('[data-panel]');
  const rest = root.querySelector('[data-rest]');
  const pillar = root.querySelector('[name=pillar]');
  const shelf = 'imihigo ' + address;
  const FAR = 1000000;
  const LONGEST = 2000;

  let at = Number(say.at);
  let fresh = -1;
  let active = null;
  let anchor = null;
  let typing = null;
  let queue = [];
  let flying = false;
  let pause = 0;
  let timer = 0;
  let asked = 0;
  let dragging = false;
  const undone = [];
  const done = [];

  // Cells.

  const visible = () => [...body.rows].filter((row) => !row.hidden);
  const cell = (row, column) => row.cells[column + 1];
  const text = (box) => (box.dataset.text ?? box.textContent).trim();
  const columnOf = (box) => box.cellIndex - 1;
  const rowOf = (number) => body.querySelector('tr[data-row="' + number + '"]');
  const find = (number, name) => {
    const row = rowOf(number);
    return row && cell(row, columns.findIndex((column) => column.name === name));
  };
  const canType = (box) => editable && columns[columnOf(box)].typed;

  function show(box, value) {
    if (typing && typing.box === box) box.dataset.text = value;
    else box.textContent = value;
  }

  function template() {
    const row = pattern.cloneNode(true);
    row.dataset.row = fresh--;
    return row;
  }

  function number(row) {
    const link = row.cells[0].querySelector('a');
    link.textContent = row.dataset.row > 0 ? row.dataset.row : '·';
    if (row.dataset.row > 0) link.href = address + '/' + row.dataset.row;
    row.id = 'row-' + row.dataset.row;
  }

  // Where we are.

  function area() {
    if (!active) return null;
    const rows = visible();
    const [one, two] = [rows.indexOf(anchor.parentNode), rows.indexOf(active.parentNode)].sort((a, b) => a - b);
    const [left, right] = [columnOf(anchor), columnOf(active)].sort((a, b) => a - b);
    return { rows: rows.slice(Math.max(one, 0), two + 1), left, right };
  }

  function boxes() {
    const where = area();
    return where ? where.rows.flatMap((row) => [...row.cells].slice(where.left + 1, where.right + 2)) : [];
  }

  function go(box, extend) {
    if (!box) return;
    if (active) active.tabIndex = -1;
    const before = active && active.parentNode;
    active = box;
    if (!extend || !anchor || !anchor.isConnected) anchor = box;
    for (const old of table.querySelectorAll('[aria-selected=true]')) old.removeAttribute('aria-selected');
    for (const chosen of boxes()) chosen.setAttribute('aria-selected', 'true');
    box.tabIndex = 0;
    box.focus({ preventScroll: true });
    reveal(box);
    tell(box);
    if (before !== box.parentNode) open(box.parentNode);
  }

  /** Out from under the header and the first columns, which stay where they are. */
  function reveal(box) {
    const frame = table.parentNode;
    const outer = frame.getBoundingClientRect();
    const inner = box.getBoundingClientRect();
    const top = outer.top + table.tHead.offsetHeight;
    const bottom = outer.top + frame.clientHeight - (table.tFoot ? table.tFoot.offsetHeight : 0);
    const name = box.parentNode.cells[1];
    const sticks = getComputedStyle(name).position === 'sticky';
    const left = outer.left + box.parentNode.cells[0].offsetWidth + (sticks ? name.offsetWidth : 0);
    if (inner.top < top) frame.scrollTop -= top - inner.top;
    else if (inner.bottom > bottom) frame.scrollTop += inner.bottom - bottom;
    if (box !== name || !sticks) {
      if (inner.left < left) frame.scrollLeft -= left - inner.left;
      else if (inner.right > outer.left + frame.clientWidth) frame.scrollLeft += inner.right - outer.left - frame.clientWidth;
    }
    const here = box.getBoundingClientRect();
    if (here.top < 0 || here.bottom > innerHeight) frame.scrollIntoView({ block: 'nearest' });
  }

  /** The whole text of a cell and what is said about it, where there is room. */
  function tell(box) {
    const column = columns[columnOf(box)];
    bar.replaceChildren();
    const head = document.createElement('b');
    head.textContent = box.parentNode.cells[0].textContent.trim() + ' · ' + column.label;
    bar.append(head, ' ', text(box));
    for (const note of (box.dataset.notes ?? '').split('\n').filter(Boolean)) {
      const line = document.createElement('p');
      line.textContent = note;
      bar.append(line);
    }
    if (box.dataset.refused) {
      const line = document.createElement('p');
      line.textContent = box.dataset.refused;
      bar.append(line);
    }
  }

  function open(row) {
    clearTimeout(asked);
    if (!panel || panel.parentNode.open === false || row.dataset.row < 0) return;
    asked = setTimeout(async () => {
      try {
        const answer = await fetch(address + '/' + row.dataset.row + '/panel', { headers: { 'HX-Request': 'true' } });
        if (answer.ok && active && active.parentNode === row) {
          panel.innerHTML = await answer.text();
        }
      } catch {
        // Without a network the panel keeps what it shows.
      }
    }, 250);
  }

  function step(box, down, right) {
    const rows = visible();
    const row = rows[Math.min(Math.max(rows.indexOf(box.parentNode) + down, 0), rows.length - 1)];
    const column = Math.min(Math.max(columnOf(box) + right, 0), columns.length - 1);
    return cell(row, column);
  }

  /** As far as what is filled goes, or on to where something is filled again. */
  function leap(box, down, right) {
    let here = box;
    let next = step(here, down, right);
    const through = text(here) !== '' && text(next) !== '';
    while (next !== here && (through ? text(next) !== '' : true)) {
      here = next;
      if (!through && text(here) !== '') break;
      next = step(here, down, right);
    }
    return here;
  }

  function tab(box, back) {
    const rows = visible();
    const row = rows.indexOf(box.parentNode);
    const column = columnOf(box) + (back ? -1 : 1);
    if (column >= 0 && column < columns.length) return cell(rows[row], column);
    const other = rows[row + (back ? -1 : 1)];
    return other ? cell(other, back ? columns.length - 1 : 0) : box;
  }

  // Typing.

  function type(box, first) {
    if (!canType(box)) return;
    const before = text(box);
    const field = document.createElement('textarea');
    field.value = first ?? before;
    field.rows = 1;
    field.maxLength = LONGEST;
    field.setAttribute('aria-label', columns[columnOf(box)].label);
    box.dataset.text = before;
    box.replaceChildren(field);
    box.classList.add('typing');
    typing = { box, field, before, quick: first !== undefined };
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  function leave(keep) {
    if (!typing) return;
    const { box, field, before } = typing;
    const value = keep ? field.value.trim() : before;
    const there = box.dataset.text ?? before;
    typing = null;
    box.classList.remove('typing');
    delete box.dataset.text;
    box.textContent = keep && value !== before ? before : there;
    if (keep && value !== before) write([{ box, value, was: before }]);
  }

  /** Puts texts into cells, and remembers how it was. */
  function write(cells, kept = done, others = undone) {
    const edits = [];
    const back = [];
    for (const { box, value, was } of cells) {
      const before = was ?? text(box);
      if (!canType(box) || before === value) continue;
      show(box, value);
      edits.push({ kind: 'typed', tr: box.parentNode, box, column: columns[columnOf(box)].name, was: before, text: value });
      back.push({ box, value: before });
    }
    if (edits.length === 0) return;
    kept.push({ cells: back });
    if (others === undone && kept === done) undone.length = 0;
    send(edits);
    if (active) tell(active);
  }

  function rowsChange(edits, back, kept = done, clear = true) {
    kept.push({ rows: back });
    if (clear) undone.length = 0;
    send(edits);
  }

  // Rows come, go and move.

  const above = (row) => (row && row.previousElementSibling ? row.previousElementSibling : null);
  const name = (row) => (row ? Number(row.dataset.row) : 0);

  function insert(row, after) {
    if (after) after.after(row);
    else body.prepend(row);
    number(row);
  }

  function add(after) {
    const row = template();
    insert(row, after);
    return { kind: 'added', tr: row, above: after };
  }

  function addRow() {
    const edit = add(active ? active.parentNode : body.lastElementChild);
    rowsChange([edit], [{ kind: 'removed', tr: edit.tr }]);
    go(cell(edit.tr, active ? columnOf(active) : 0));
  }

  function removeRows() {
    const where = area();
    if (!where) return;
    const next = where.rows.at(-1).nextElementSibling ?? above(where.rows[0]);
    const edits = [];
    const back = [];
    for (const row of where.rows) {
      back.unshift({ kind: 'restored', tr: row, above: above(row) });
      edits.push({ kind: 'removed', tr: row });
    }
    const column = columnOf(active);
    where.rows.forEach((row) => row.remove());
    active = anchor = null;
    rowsChange(edits, back);
    if (next) go(cell(next, column));
  }

  function moveRow(down) {
    if (!active) return;
    const row = active.parentNode;
    const other = down ? row.nextElementSibling : above(row);
    if (!other) return;
    const before = above(row);
    if (down) other.after(row);
    else other.before(row);
    rowsChange([{ kind: 'moved', tr: row, above: above(row) }], [{ kind: 'moved', tr: row, above: before }]);
    go(active);
  }

  function turn(from, to) {
    const last = from.pop();
    if (!last) return;
    if (last.cells) {
      const there = last.cells.filter((one) => one.box.isConnected);
      write(there, to, from);
      if (there.length) go(there[0].box);
      return;
    }
    const edits = [];
    const back = [];
    for (const edit of last.rows) {
      if (edit.kind === 'removed') back.unshift({ kind: 'restored', tr: edit.tr, above: above(edit.tr) });
      else if (edit.kind === 'restored') back.unshift({ kind: 'removed', tr: edit.tr });
      else back.unshift({ kind: 'moved', tr: edit.tr, above: above(edit.tr) });
      if (edit.kind === 'removed') edit.tr.remove();
      else insert(edit.tr, edit.above && edit.above.isConnected ? edit.above : null);
      edits.push(edit);
    }
    rowsChange(edits, back, to, false);
    const stays = edits.find((edit) => edit.tr.isConnected);
    active = anchor = null;
    if (stays) go(cell(stays.tr, 0));
    else if (body.rows.length) go(cell(body.rows[0], 0));
  }

  // The clipboard.

  function copied() {
    const where = area();
    const quoted = (value) => (/[\t\n"]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value);
    return where.rows
      .map((row) => [...row.cells].slice(where.left + 1, where.right + 2).map((box) => quoted(text(box))).join('\t'))
      .join('\n');
  }

  /** Tabs between cells, line breaks between rows, quotes around cells that hold either. */
  function block(source) {
    const rows = [];
    let row = [];
    let value = '';
    let quoted = false;
    for (let place = 0; place < source.length; place++) {
      const sign = source[place];
      if (quoted) {
        if (sign !== '"') value += sign;
        else if (source[place + 1] === '"') {
          value += sign;
          place++;
        } else quoted = false;
      } else if (sign === '"' && value === '') quoted = true;
      else if (sign === '\t') {
        row.push(value.trim());
        value = '';
      } else if (sign === '\n') {
        rows.push([...row, value.trim()]);
        row = [];
        value = '';
      } else if (sign !== '\r') value += sign;
    }
    if (value !== '' || row.length) rows.push([...row, value.trim()]);
    return rows;
  }

  /** What did not fit is shown back whole. */
  function back(sentence, source) {
    rest.hidden = false;
    rest.querySelector('p').textContent = sentence;
    rest.querySelector('textarea').value = source;
  }

  function paste(source) {
    const lines = block(source);
    const where = area();
    if (!lines.length || !where) return;
    if (lines.length === 1 && lines[0].length === 1) {
      write(boxes().map((box) => ({ box, value: lines[0][0] })));
      return;
    }
    const wide = Math.max(...lines.map((line) => line.length));
    const room = columns.length - where.left;
    if (wide > room) {
      back(fill(say.wide, wide, room), source);
      rest.querySelector('textarea').focus();
      return;
    }
    const computed = lines.some((line) => line.some((value, right) => value !== '' && !columns[where.left + right].typed));
    if (computed) back(say.computed, source);
    const rows = visible();
    const first = rows.indexOf(where.rows[0]);
    const added = [];
    const cells = [];
    let last = body.lastElementChild;
    lines.forEach((line, down) => {
      let row = rows[first + down];
      if (!row) {
        const edit = add(last);
        last = row = edit.tr;
        added.push(edit);
      }
      line.forEach((value, right) => cells.push({ box: cell(row, where.left + right), value }));
    });
    if (added.length) {
      rowsChange(added, added.map((edit) => ({ kind: 'removed', tr: edit.tr })).reverse());
      note(fill(say.added, lines.length, added.length));
    }
    write(cells);
    anchor = cell(where.rows[0], where.left);
    go(cells.at(-1).box, true);
  }

  function fillDown() {
    const where = area();
    if (!where || where.rows.length < 2) return;
    const cells = [];
    for (let column = where.left; column <= where.right; column++) {
      const value = text(cell(where.rows[0], column));
      where.rows.slice(1).forEach((row) => cells.push({ box: cell(row, column), value }));
    }
    write(cells);
  }

  // Saving: one batch at a time, kept in this browser until it was answered.

  function send(edits) {
    let last = queue.at(-1);
    if (!last || last.flying) {
      last = { batch: unique(), edits: [] };
      queue.push(last);
    }
    for (const edit of edits) {
      const same = edit.kind === 'typed' && last.edits.find((one) => one.kind === 'typed' && one.box === edit.box);
      if (same) same.text = edit.text;
      else last.edits.push(edit);
      if (edit.box) mark(edit.box, 'waiting');
    }
    keep();
    clearTimeout(timer);
    timer = setTimeout(fly, 300);
    note(navigator.onLine ? say.saving : fill(say.offline, waiting()));
  }

  const unique = () => ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g, (place) => (place ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (place / 4)))).toString(16));
  const waiting = () => queue.reduce((sum, one) => sum + one.edits.length, 0);

  function plain(edit) {
    const row = name(edit.tr);
    return edit.kind === 'typed'
      ? { kind: edit.kind, row, column: edit.column, was: edit.was, text: edit.text }
      : { kind: edit.kind, row, after: name(edit.above && edit.above.isConnected ? edit.above : null) };
  }

  function keep() {
    try {
      if (queue.length) localStorage.setItem(shelf, JSON.stringify(queue.map((one) => ({ batch: one.batch, edits: one.edits.map(plain) }))));
      else localStorage.removeItem(shelf);
    } catch {
      // A browser that keeps nothing still sends.
    }
  }

  async function fly() {
    if (flying || queue.length === 0) return;
    flying = true;
    const one = queue[0];
    one.flying = true;
    try {
      const sent = { batch: one.batch, since: at, edits: one.edits.map(plain) };
      const answer = await fetch(address + '/cells', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': say.token },
        body: JSON.stringify(sent),
      });
      const readable = (answer.headers.get('Content-Type') ?? '').includes('json');
      if (answer.ok && readable) {
        queue.shift();
        pause = 0;
        landed(one, await answer.json());
      } else if (answer.status >= 500) {
        throw new Error('later');
      } else {
        refuse(one, readable ? (await answer.json()).sentence : say.signin);
      }
    } catch {
      pause = Math.min(Math.max(pause * 2, 1000), 30000);
      timer = setTimeout(fly, pause);
      note(fill(say.offline, waiting()), 'refused');
    }
    one.flying = false;
    flying = false;
    keep();
    if (queue.length && pause === 0) fly();
  }

  /** Nothing of it was written: it stays here, to be sent again when that is possible. */
  function refuse(one, sentence) {
    for (const edit of one.edits) if (edit.box) mark(edit.box, 'refused', sentence);
    pause = 60000;
    clearTimeout(timer);
    timer = setTimeout(() => { pause = 0; fly(); }, pause);
    note(fill(say.refused, sentence), 'refused');
  }

  function landed(one, answer) {
    for (const [before, given] of Object.entries(answer.given)) {
      const row = rowOf(before) ?? one.edits.map((edit) => edit.tr).find((tr) => tr.dataset.row === before);
      if (row) {
        row.dataset.row = given;
        number(row);
      }
    }
    for (const edit of one.edits) if (edit.box && !pending(edit.box)) mark(edit.box, 'saved');
    take(answer);
    answer.refused.forEach(dispute);
    if (queue.length === 0) note(answer.refused.length ? say.chosen : say.saved, answer.refused.length ? 'refused' : '');
    if (active) open(active.parentNode);
  }

  const pending = (box) => queue.some((one) => one.edits.some((edit) => edit.box === box));

  function mark(box, state, sentence) {
    box.classList.remove('waiting', 'saved', 'refused');
    box.classList.add(state);
    if (sentence) box.dataset.refused = sentence;
    else delete box.dataset.refused;
  }

  /** What the server has: rows in their order, cells that nobody types in here, what is said. */
  function take(answer) {
    at = answer.at;
    for (const view of answer.rows) {
      let row = rowOf(view.row);
      if (!row) {
        row = template();
        row.dataset.row = view.row;
        body.append(row);
        number(row);
      }
      row.dataset.pillar = view.pillar;
      columns.forEach((column, place) => {
        const box = cell(row, place);
        const value = view.cells[column.name] ?? '';
        if (!pending(box) && text(box) !== value) show(box, value);
        const notes = view.notes.filter((note) => note.column === column.name);
        box.classList.remove('blocks', 'asks', 'advises');
        const worst = ['blocks', 'asks', 'advises'].find((severity) => notes.some((note) => note.severity === severity));
        if (worst) box.classList.add(worst);
        speak(box, notes.map((note) => note.kind + ': ' + note.text + ' ' + note.remedy).join('\n'));
      });
    }
    if (queue.length === 0) {
      const known = new Set(answer.order.map(String));
      for (const row of [...body.rows]) if (row.dataset.row > 0 && !known.has(row.dataset.row)) row.remove();
      const now = [...body.rows].map((row) => Number(row.dataset.row));
      if (String(now) !== String(answer.order)) {
        const focused = document.activeElement;
        for (const number of answer.order) if (rowOf(number)) body.append(rowOf(number));
        if (focused && focused.isConnected && table.contains(focused)) focused.focus({ preventScroll: true });
      }
    }
    columns.forEach((column, place) => { table.tFoot.rows[0].cells[place + 1].textContent = answer.sums[column.name] ?? ''; });
    root.querySelector('[data-told]').textContent = answer.told;
    if (active && !active.isConnected) active = anchor = null;
    if (active) tell(active);
    count();
  }

  function speak(box, notes) {
    if (notes) {
      box.dataset.notes = notes;
      box.setAttribute('aria-description', notes);
    } else {
      delete box.dataset.notes;
      box.removeAttribute('aria-description');
    }
    if (box.classList.contains('blocks')) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  }

  /** Two typed in one cell: both texts, and the second chooses. */
  function dispute(one) {
    const box = find(one.row, one.column);
    const item = document.createElement('li');
    const label = columns.find((column) => column.name === one.column).label;
    const line = document.createElement('p');
    line.textContent = one.row + ' · ' + label + ': ' + one.sentence;
    item.append(line);
    const button = (words, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'plain';
      made.textContent = words;
      made.addEventListener('click', () => {
        act();
        item.remove();
        disputes.hidden = disputes.querySelector('li') === null;
        if (box) go(box);
      });
      item.append(made);
    };
    if (box) {
      mark(box, 'refused', one.sentence);
      show(box, one.theirs);
      button(say.theirs + ' “' + one.theirs + '”', () => mark(box, 'saved'));
      if (one.mine.length <= LONGEST) button(say.mine + ' “' + one.mine + '”', () => write([{ box, value: one.mine, was: one.theirs }]));
    } else {
      button(say.understood, () => {});
    }
    disputes.querySelector('ul').append(item);
    disputes.hidden = false;
  }

  const fill = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);

  function note(sentence, state = '') {
    if (status.textContent !== sentence) status.textContent = sentence;
    status.className = state;
  }

  function count() {
    table.setAttribute('aria-rowcount', body.rows.length + 2);
    table.setAttribute('aria-colcount', columns.length + 1);
  }

  /** What others did, every quarter of a minute while somebody looks. */
  async function ask() {
    if (document.hidden || queue.length || flying) return;
    try {
      const answer = await fetch(address + '/cells?since=' + at, { headers: { Accept: 'application/json' } });
      if (answer.ok && queue.length === 0) {
        const told = await answer.json();
        if (told.at > at) take(told);
      }
    } catch {
      // Asked again soon.
    }
  }

  // What was typed and not sent when the page was closed.

  function resume() {
    let kept = [];
    try {
      kept = JSON.parse(localStorage.getItem(shelf) ?? '[]');
    } catch {
      kept = [];
    }
    const rows = new Map();
    const row = (number) => rows.get(number) ?? rowOf(number);
    for (const one of kept) {
      const edits = [];
      for (const edit of one.edits) {
        if (edit.kind === 'added') {
          const made = template();
          rows.set(edit.row, made);
          made.dataset.row = edit.row;
          fresh = Math.min(fresh, edit.row - 1);
          insert(made, row(edit.after) ?? (edit.after ? body.lastElementChild : null));
          edits.push({ kind: 'added', tr: made, above: above(made) });
        } else if (row(edit.row)) {
          const tr = row(edit.row);
          if (edit.kind === 'typed') {
            const box = cell(tr, columns.findIndex((column) => column.name === edit.column));
            show(box, edit.text);
            mark(box, 'waiting');
            edits.push({ ...edit, tr, box });
          } else {
            if (edit.kind === 'removed') tr.remove();
            edits.push({ kind: edit.kind, tr, above: row(edit.after) });
          }
        }
      }
      if (edits.length) queue.push({ batch: one.batch, edits });
    }
    if (queue.length) {
      note(fill(say.resumed, waiting()));
      timer = setTimeout(fly, 100);
    }
  }

  // Keys and mouse.

  function moved(event, box) {
    const far = event.ctrlKey || event.metaKey;
    const way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (way) return far ? leap(box, ...way) : step(box, ...way);
    const rows = visible();
    if (event.key === 'Home') return cell(far ? rows[0] : box.parentNode, 0);
    if (event.key === 'End') return cell(far ? rows.at(-1) : box.parentNode, columns.length - 1);
    if (event.key === 'PageDown') return step(box, 15, 0);
    if (event.key === 'PageUp') return step(box, -15, 0);
    return null;
  }

  function whileTyping(event) {
    const { box, quick, field } = typing;
    if (event.isComposing) return;
    const arrows = quick && event.key.startsWith('Arrow') && !event.shiftKey;
    if (event.key === 'Enter' && event.altKey) {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    } else if (event.key === 'Escape') {
      leave(false);
      go(box);
    } else if (event.key === 'Enter') {
      leave(true);
      go(step(box, event.shiftKey ? -1 : 1, 0));
    } else if (event.key === 'Tab') {
      leave(true);
      go(tab(box, event.shiftKey));
    } else if (arrows) {
      leave(true);
      go(moved(event, box));
    } else {
      return;
    }
    event.preventDefault();
  }

  function whileMoving(event) {
    const far = event.ctrlKey || event.metaKey;
    const next = event.altKey ? null : moved(event, active);
    if (next) go(next, event.shiftKey);
    else if (event.altKey && event.shiftKey && event.key === 'ArrowDown') moveRow(true);
    else if (event.altKey && event.shiftKey && event.key === 'ArrowUp') moveRow(false);
    else if (event.key === 'Tab') {
      const beside = tab(active, event.shiftKey);
      if (beside === active) return;
      go(beside);
    } else if (event.key === 'Enter') go(step(active, event.shiftKey ? -1 : 1, 0));
    else if (event.key === 'F2') type(active);
    else if (event.key === 'Escape') root.querySelector('[data-tools] button, [data-tools] select').focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') write(boxes().map((box) => ({ box, value: '' })));
    else if (far && event.key.toLowerCase() === 'd') fillDown();
    else if (far && event.key.toLowerCase() === 'z') event.shiftKey ? turn(undone, done) : turn(done, undone);
    else if (far && event.key.toLowerCase() === 'y') turn(undone, done);
    else if (far && event.key.toLowerCase() === 'a') {
      anchor = cell(visible()[0], 0);
      go(cell(visible().at(-1), columns.length - 1), true);
    } else if (event.key === ' ' && event.shiftKey) {
      anchor = cell(active.parentNode, 0);
      go(cell(active.parentNode, columns.length - 1), true);
    } else if (!far && !event.altKey && event.key.length === 1) type(active, event.key);
    else return;
    event.preventDefault();
  }

  table.addEventListener('keydown', (event) => {
    if (typing) whileTyping(event);
    else if (active && event.target === active) whileMoving(event);
  });
  table.addEventListener('mousedown', (event) => {
    const box = event.target.closest('tbody td');
    if (!box || (typing && typing.box === box)) return;
    leave(true);
    dragging = true;
    go(box, event.shiftKey);
    event.preventDefault();
  });
  table.addEventListener('mouseover', (event) => {
    const box = dragging && event.target.closest('tbody td');
    if (box && box !== active) go(box, true);
  });
  addEventListener('mouseup', () => { dragging = false; });
  table.addEventListener('dblclick', (event) => {
    const box = event.target.closest('tbody td');
    if (box && !typing) type(box);
  });
  table.addEventListener('focusin', (event) => {
    const box = event.target.closest('tbody td');
    if (box && box !== active && !typing) go(box);
  });
  table.addEventListener('focusout', (event) => {
    if (typing && event.target === typing.field) setTimeout(() => {
      if (typing && document.activeElement !== typing.field) leave(true);
    });
  });
  const ours = () => active && !typing && document.activeElement === active;
  document.addEventListener('copy', (event) => {
    if (!ours()) return;
    event.clipboardData.setData('text/plain', copied());
    event.preventDefault();
  });
  document.addEventListener('cut', (event) => {
    if (!ours()) return;
    event.clipboardData.setData('text/plain', copied());
    write(boxes().map((box) => ({ box, value: '' })));
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    if (!ours() || !editable) return;
    paste(event.clipboardData.getData('text/plain'));
    event.preventDefault();
  });

  const tools = { add: addRow, remove: removeRows, up: () => moveRow(false), down: () => moveRow(true), undo: () => turn(done, undone), redo: () => turn(undone, done) };
  root.querySelector('[data-tools]').addEventListener('click', (event) => {
    const button = event.target.closest('button[data-do]');
    if (button) tools[button.dataset.do]();
  });
  rest.querySelector('button').addEventListener('click', () => {
    rest.hidden = true;
    if (active) go(active);
  });
  if (pillar) pillar.addEventListener('change', () => {
    leave(true);
    for (const row of body.rows) row.hidden = pillar.value !== '' && row.dataset.pillar !== pillar.value;
    if (active && active.parentNode.hidden) active = anchor = null;
    const first = visible()[0];
    if (!active && first) cell(first, 0).tabIndex = 0;
  });
  if (panel) {
    panel.parentNode.addEventListener('toggle', () => { if (active) open(active.parentNode); });
    panel.addEventListener('click', (event) => {
      const taken = event.target.closest('[data-take]');
      if (!taken || !active) return;
      const box = cell(active.parentNode, 0);
      write([{ box, value: taken.dataset.take }]);
      go(box);
    });
    panel.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        const answer = await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) });
        if (!answer.ok) throw new Error('refused');
        if (active) open(active.parentNode);
        ask();
      } catch {
        event.target.submit();
      }
    });
  }
  addEventListener('online', () => { pause = 0; fly(); });
  addEventListener('beforeunload', (event) => {
    leave(true);
    if (queue.length) event.preventDefault();
  });

  table.setAttribute('role', 'grid');
  if (!editable) table.setAttribute('aria-readonly', 'true');
  columns.forEach((column, place) => {
    if (!column.typed) for (const row of body.rows) cell(row, place).setAttribute('aria-readonly', 'true');
  });
  for (const box of body.querySelectorAll('td[data-notes]')) speak(box, box.dataset.notes);
  root.classList.add('live');
  count();
  resume();
  const wanted = location.hash.startsWith('#row-') ? rowOf(location.hash.slice(5)) : null;
  if (wanted) go(cell(wanted, 0));
  else if (visible().length) cell(visible()[0], 0).tabIndex = 0;
  setInterval(ask, 15000);
}
