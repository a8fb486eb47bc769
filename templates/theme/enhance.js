// Everything can be read without this. With it: tables sort, charts tell their values, the contents follow the reader.
(() => {
  const compare = new Intl.Collator(document.documentElement.lang).compare;

  for (const table of document.querySelectorAll('main .data-table')) {
    const body = table.tBodies[0];
    if (table.tBodies.length !== 1 || !body || body.rows.length < 4 || body.querySelector('.row-group')) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
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

  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  document.body.append(tip);
  const show = (mark) => {
    const box = mark.getBoundingClientRect();
    tip.textContent = mark.dataset.value;
    tip.hidden = false;
    tip.style.left = `${Math.max(8, Math.min(box.left + scrollX, scrollX + innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${box.top + scrollY - tip.offsetHeight - 6}px`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  for (const mark of document.querySelectorAll('svg [data-value]')) {
    mark.setAttribute('tabindex', '0');
    mark.addEventListener('mouseenter', () => show(mark));
    mark.addEventListener('mouseleave', hide);
    mark.addEventListener('focus', () => show(mark));
    mark.addEventListener('blur', hide);
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
