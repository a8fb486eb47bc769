// Everything can be read without this. With it: tables sort, charts tell their values, the contents follow the reader.
(() => {
  const compare = new Intl.Collator(document.documentElement.lang).compare;

  for (const table of document.querySelectorAll('main .data-table')) {
    const body = table.tBodies[0];
    if (table.tBodies.length !== 1 || !body || body.rows.length < 4 || body.querySelector('.row-group')) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      // The preview runs this again on a page of which a part has changed: what is there stays.
      const button = head.querySelector('button') ?? document.createElement('button');
      button.type = 'button';
      if (!button.parentNode) {
        button.append(...head.childNodes);
        head.append(button);
      }
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const key = (row) => {
          const cell = row.cells[column];
          return cell?.dataset.sort === undefined ? null : Number(cell.dataset.sort);
        };
        const numeric = [...body.rows].some((row) => key(row) !== null);
        const rows = [...body.rows].sort((a, b) => {
          if (!numeric) return compare(a.cells[column]?.textContent ?? '', b.cells[column]?.textContent ?? '');
          const [x, y] = [key(a), key(b)];
          if (x === null || y === null) return (x === null) - (y === null) || 0; // a missing value comes last either way
          return x - y;
        });
        if (down) rows.reverse();
        if (numeric) rows.sort((a, b) => (key(a) === null) - (key(b) === null));
        body.append(...rows);
      });
    });
  }

  const tip = document.querySelector('body > .tip') ?? document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  document.body.append(tip);
  tip.setAttribute('role', 'status');
  // A value that is told stays while the pointer rests on it, and goes with Escape wherever the focus is.
  let leaving = 0;
  const hide = () => {
    clearTimeout(leaving);
    tip.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 150);
  };
  tip.addEventListener('pointerenter', () => clearTimeout(leaving));
  tip.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  const show = (mark) => {
    clearTimeout(leaving);
    const box = mark.getBoundingClientRect();
    tip.textContent = mark.dataset.value;
    tip.hidden = false;
    const middle = box.left + box.width / 2 - tip.offsetWidth / 2;
    tip.style.left = `${scrollX + Math.max(8, Math.min(middle, document.documentElement.clientWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${box.top + scrollY - tip.offsetHeight - 4}px`;
  };
  // The pointer shows the values of a period; with the keyboard a chart is one stop, and the arrows go through its periods.
  for (const frame of document.querySelectorAll('.chart-frame')) {
    const marks = [...frame.querySelectorAll('[data-value]')];
    if (marks.length === 0) continue;
    for (const mark of marks) {
      mark.addEventListener('pointerenter', () => show(mark));
      mark.addEventListener('pointerleave', hideSoon);
    }
    let at = marks.length - 1;
    frame.addEventListener('focus', () => show(marks[at]));
    frame.addEventListener('blur', hide);
    frame.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      at = Math.max(0, Math.min(marks.length - 1, at + step));
      show(marks[at]);
    });
  }

  const links = new Map();
  for (const link of document.querySelectorAll('.contents .toc-link')) links.set(link.getAttribute('href').slice(1), link);
  const targets = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const follow = () => {
    const line = innerHeight * 0.3;
    let current = null;
    for (const target of targets) if (target.getBoundingClientRect().top <= line) current = target.id;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    for (const chapter of document.querySelectorAll('.toc-chapter')) {
      chapter.classList.toggle('is-current', chapter.querySelector('[aria-current]') !== null);
    }
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }, { passive: true });
  follow();
})();
