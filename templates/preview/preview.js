// The page in `milestone preview` alone: exchanges what has changed in place, and shows what is wrong with the region file.
// It stands in the head and starts the page's own scripts itself, so that it knows the page as it was before them.
const own = document.currentScript;
const name = own.id;
const isEmpty = document.documentElement.hasAttribute('data-empty');
let version = own.dataset.version;

// ---- the page as it was sent, each of its nodes with the one that is shown

const shown = new WeakMap();
let sent = null;

function pair(old, live) {
  shown.set(old, live);
  for (let a = old.firstChild, b = live.firstChild; a !== null && b !== null; a = a.nextSibling, b = b.nextSibling) pair(a, b);
}

function place(fresh, parent, before) {
  const live = document.importNode(fresh, true);
  const next = before === null ? null : shown.get(before);
  const last = before === null ? parent.lastChild : before.previousSibling;
  const previous = last === null ? null : shown.get(last);
  if (next?.parentNode) next.parentNode.insertBefore(live, next);
  else if (previous?.parentNode) previous.parentNode.insertBefore(live, previous.nextSibling);
  else shown.get(parent).prepend(live);
  parent.insertBefore(document.adoptNode(fresh), before);
  pair(fresh, live);
  return live;
}

function drop(old) {
  shown.get(old)?.remove();
  old.remove();
}

function replace(old, fresh) {
  const open = [...(shown.get(old).querySelectorAll?.('details') ?? [])].map((details) => details.open);
  const live = place(fresh, old.parentNode, old);
  const news = live.querySelectorAll?.('details') ?? [];
  if (news.length === open.length) for (const [index, details] of news.entries()) details.open = open[index];
  drop(old);
}

const isAlike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? '') === (b.id ?? '');
const isSame = (a, b) => (a.id ? isAlike(a, b) : a.isEqualNode(b));
const reach = 24;

function update(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  const live = shown.get(old);
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    live.data = fresh.data;
    return;
  }
  for (const { name: key } of [...old.attributes])
    if (!fresh.hasAttribute(key)) for (const node of [old, live]) node.removeAttribute(key);
  for (const { name: key, value } of fresh.attributes)
    if (old.getAttribute(key) !== value) for (const node of [old, live]) node.setAttribute(key, value);
  updateChildren(old, [...old.childNodes], [...fresh.childNodes]);
}

function updateChildren(parent, olds, news) {
  let [i, j, olderEnd, newerEnd] = [0, 0, olds.length, news.length];
  while (i < olderEnd && j < newerEnd && olds[i].isEqualNode(news[j])) {
    i += 1;
    j += 1;
  }
  while (olderEnd > i && newerEnd > j && olds[olderEnd - 1].isEqualNode(news[newerEnd - 1])) {
    olderEnd -= 1;
    newerEnd -= 1;
  }
  const end = olds[olderEnd] ?? null;
  while (i < olderEnd && j < newerEnd) {
    const [old, fresh] = [olds[i], news[j]];
    if (isSame(old, fresh)) {
      update(old, fresh);
      i += 1;
      j += 1;
      continue;
    }
    const added = news.slice(j + 1, Math.min(newerEnd, j + reach)).findIndex((other) => isSame(old, other));
    const gone = olds.slice(i + 1, Math.min(olderEnd, i + reach)).findIndex((other) => isSame(other, fresh));
    if (added !== -1 && (gone === -1 || added <= gone)) {
      for (const last = j + added; j <= last; j += 1) place(news[j], parent, old);
    } else if (gone !== -1) {
      for (const last = i + gone; i <= last; i += 1) drop(olds[i]);
    } else {
      if (isAlike(old, fresh)) update(old, fresh);
      else replace(old, fresh);
      i += 1;
      j += 1;
    }
  }
  for (; j < newerEnd; j += 1) place(news[j], parent, i < olderEnd ? olds[i] : end);
  for (; i < olderEnd; i += 1) drop(olds[i]);
}

// ---- the page's own scripts: what they listen to is taken back before they run again

const listening = [];
const listen = EventTarget.prototype.addEventListener;

function runScripts() {
  for (const [target, ...what] of listening.splice(0)) target.removeEventListener(...what);
  EventTarget.prototype.addEventListener = function (...what) {
    const target = this ?? globalThis;
    listening.push([target, ...what]);
    return listen.apply(target, what);
  };
  for (const later of document.querySelectorAll('script[type="milestone/later"]')) {
    const script = document.createElement('script');
    script.textContent = later.textContent;
    document.head.append(script);
    script.remove();
  }
  EventTarget.prototype.addEventListener = listen;
}

// ---- where the reader is

function rememberPlace() {
  const root = document.querySelector('main') ?? document.body;
  const box = root.getBoundingClientRect();
  const across = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width, innerWidth) / 3));
  const held = [];
  for (const part of [0.2, 0.3, 0.1, 0.4, 0.55, 0.7, 0.9]) {
    const hit = document.elementsFromPoint(across, innerHeight * part).find((other) => other !== root && root.contains(other));
    for (let at = hit; at && at !== root; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) break;
      const { top, height } = at.getBoundingClientRect();
      if (height < innerHeight) held.push({ element: at, top });
    }
  }
  let named = null;
  for (const element of root.querySelectorAll('[id]')) {
    const { top } = element.getBoundingClientRect();
    if (top > innerHeight * 0.35) break;
    named = { id: element.id, top };
  }
  const isAtTop = scrollY < 1;
  const focus = document.activeElement;
  const way = wayTo(focus);
  return () => {
    if (focus !== null && !focus.isConnected) follow(way)?.focus({ preventScroll: true });
    if (isAtTop) return;
    const kept = held.find(({ element }) => element.isConnected);
    const element = kept?.element ?? (named && document.getElementById(named.id));
    if (element) scrollBy({ top: element.getBoundingClientRect().top - (kept ?? named).top, behavior: 'instant' });
  };
}

/** From the nearest thing with a name down, by the number of each child. */
function wayTo(element) {
  const steps = [];
  let at = element;
  for (; at !== null && !at.id && at.parentElement !== null; at = at.parentElement) steps.unshift([...at.parentElement.children].indexOf(at));
  return { id: at?.id ?? '', steps };
}

function follow({ id, steps }) {
  let at = id === '' ? document.documentElement : document.getElementById(id);
  for (const step of steps) at = at?.children[step];
  return at;
}

// ---- one page for another

const policy = (page) => page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content;

function exchange(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  const script = fresh.getElementById(name);
  const isOther = script === null || script.textContent !== own.textContent || policy(fresh) !== policy(document);
  if (isEmpty || isOther || fresh.documentElement.hasAttribute('data-empty')) {
    location.reload();
    return;
  }
  version = script.dataset.version;
  script.remove();
  const goBack = rememberPlace();
  update(sent, fresh.documentElement);
  runScripts();
  goBack();
}

// ---- what was found, over the page

const host = document.createElement('milestone-preview');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = `<style>${styles}</style>
<p class="unseen" role="alert"></p>
<div class="veil" hidden></div>
<section class="panel" id="panel" aria-labelledby="title" hidden>
<header><h2 id="title"></h2><button type="button" class="close">Close <kbd>Esc</kbd></button></header>
<p class="stale">The page behind this is the last one without errors.</p>
<ol class="findings" tabindex="0" aria-labelledby="title"></ol>
</section>
<div class="pills"><p class="note" role="status"></p><button type="button" class="count" aria-controls="panel" aria-expanded="false" hidden></button></div>`;
const [alerted, veil, panel, title, close, stale, findings, note, count] = [
  '.unseen', '.veil', '.panel', '#title', '.close', '.stale', '.findings', '.note', '.count',
].map((selector) => root.querySelector(selector));
let told = '';
let hasErrors = false;

function open(isOpen) {
  const hadFocus = panel.contains(root.activeElement);
  panel.hidden = !isOpen;
  veil.hidden = !isOpen || !hasErrors;
  count.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen && hadFocus) count.focus();
}

function tell(state) {
  const summary = state.summary;
  count.hidden = summary === '';
  count.textContent = summary;
  hasErrors = state.errors > 0;
  panel.classList.toggle('has-errors', hasErrors);
  count.classList.toggle('has-errors', hasErrors);
  stale.hidden = !hasErrors || isEmpty;
  title.textContent = state.title;
  if (state.findings === told) return;
  told = state.findings;
  findings.innerHTML = state.findings;
  findings.scrollTop = 0;
  alerted.textContent = hasErrors ? state.title : '';
  // Errors come forward by themselves; warnings wait to be asked for, and stay open where they were.
  open(hasErrors || (summary !== '' && !panel.hidden && !panel.classList.contains('had-errors')));
  panel.classList.toggle('had-errors', hasErrors);
}

close.addEventListener('click', () => open(false));
count.addEventListener('click', () => open(panel.hidden));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) open(false);
});

// ---- the program

let source = null;
let waiting = null;
let isBusy = false;
let again = 0;
let patience = 0;

async function take(state) {
  waiting = state;
  if (isBusy) return;
  isBusy = true;
  while (waiting !== null) {
    const now = waiting;
    waiting = null;
    tell(now);
    // A program that was started anew and has no page yet leaves the one that is here.
    if (now.version === version || now.version === 'none') continue;
    performance.clearMarks();
    performance.mark('told');
    try {
      const answer = await fetch('/', { cache: 'no-store' });
      const text = await answer.text();
      performance.mark('fetched');
      if (answer.ok) exchange(text);
      performance.mark('exchanged');
    } catch {
      // The connection is gone, which is told elsewhere; when it is back the program says what there is.
    }
  }
  isBusy = false;
}

function connect() {
  clearTimeout(again);
  source?.close();
  source = new EventSource('/events');
  source.onopen = () => {
    clearTimeout(patience);
    patience = 0;
    note.textContent = '';
  };
  source.onmessage = (event) => take(JSON.parse(event.data));
  source.onerror = () => {
    source?.close();
    source = null;
    again = setTimeout(connect, 500);
    patience ||= setTimeout(() => {
      note.textContent = 'No connection to milestone preview. The page follows again once it runs.';
    }, 800);
  };
}

// A browser keeps few connections to one place: a tab that nobody sees gives its own up, and catches up when it is seen.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') connect();
  else {
    clearTimeout(again);
    source?.close();
    source = null;
  }
});

document.addEventListener('DOMContentLoaded', () => {
  sent = document.documentElement.cloneNode(true);
  pair(sent, document.documentElement);
  sent.querySelector(`#${name}`).remove();
  // The place is kept here; both at once would move it twice.
  document.documentElement.style.overflowAnchor = 'none';
  document.body.append(host);
  runScripts();
  connect();
});
