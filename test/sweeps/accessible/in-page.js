// What axe does not see, looked at from inside a page: `milestonePage.read()` for what does not depend on the view,
// `milestonePage.measure()` for boxes as they stand now. Both give sentences, none where all is well.
globalThis.milestonePage = (() => {
  const short = (element) => {
    const name = element.tagName.toLowerCase();
    const id = element.id ? `#${element.id}` : '';
    const kind =
      typeof element.className === 'string' && element.className ? `.${element.className.split(' ')[0]}` : '';
    return `${name}${id}${kind} “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}”`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const isHidden = (element) => element.closest('[aria-hidden="true"], [hidden]') !== null;
  // Within the page, as it lies when nothing is scrolled: boxes of one pixel are for readers of the screen alone.
  const isUnseen = (element) => {
    for (let each = element; each; each = each.parentElement)
      if (each.matches('.skip') || getComputedStyle(each).clipPath === 'inset(50%)') return true;
    return false;
  };
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

  function headings() {
    const found = [];
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) => !isHidden(each));
    if (all.filter(({ tagName }) => tagName === 'H1').length !== 1) found.push('not exactly one h1');
    let before = 0;
    // A list of contents may stand before the title's chapters with a heading of its own.
    for (const heading of all) {
      const level = Number(heading.tagName[1]);
      if (level > before + 1) found.push(`heading skips from ${before} to ${level}: ${short(heading)}`);
      if (!heading.textContent.trim()) found.push(`empty heading ${short(heading)}`);
      before = level;
    }
    return found;
  }

  function landmarks() {
    const found = [];
    const count = (selector) => document.querySelectorAll(selector).length;
    if (count('main, [role="main"]') !== 1) found.push('not exactly one main');
    if (count('body > header, [role="banner"]') > 1) found.push('more than one banner');
    if (count('body > footer, [role="contentinfo"]') > 1) found.push('more than one footer');
    for (const region of document.querySelectorAll('nav, section, [role="region"], [role="note"]')) {
      const by = region.getAttribute('aria-labelledby');
      const name = by
        ? by
            .split(/\s+/)
            .map((id) => document.getElementById(id)?.textContent ?? '')
            .join(' ')
        : region.getAttribute('aria-label');
      const needs = region.tagName !== 'SECTION' || by !== null;
      if (needs && !name?.trim()) found.push(`no name: ${short(region)}`);
    }
    const first = document.querySelector(focusable);
    const target = first?.getAttribute('href')?.startsWith('#')
      ? document.getElementById(first.getAttribute('href').slice(1))
      : null;
    if (target?.tagName !== 'MAIN') found.push('the first stop is no skip link to the main part');
    for (const each of document.querySelectorAll('[tabindex]'))
      if (Number(each.getAttribute('tabindex')) > 0) found.push(`tabindex above 0: ${short(each)}`);
    return found;
  }

  function tables() {
    const found = [];
    for (const table of document.querySelectorAll('table')) {
      if (!table.caption?.textContent.trim()) found.push(`no caption: ${short(table)}`);
      for (const head of table.querySelectorAll('th')) {
        if (!head.getAttribute('scope')) found.push(`no scope: ${short(head)} in ${short(table)}`);
        if (!head.textContent.trim()) found.push(`empty head in ${short(table)}`);
      }
      for (const row of table.tBodies.length ? [...table.tBodies].flatMap((body) => [...body.rows]) : [])
        if (!row.querySelector('th')) found.push(`row without a head: ${short(row)}`);
    }
    return found;
  }

  function pictures() {
    const found = [];
    for (const svg of document.querySelectorAll('svg')) {
      if (svg.closest('svg svg') || isHidden(svg)) continue;
      if (svg.getAttribute('role') !== 'img' || !svg.getAttribute('aria-label')?.trim())
        found.push(`drawing without words: ${svg.outerHTML.slice(0, 90)}`);
    }
    for (const chart of document.querySelectorAll('.chart-frame')) {
      const block = chart.closest('.chart-block, .chart-piece');
      const data = block?.querySelector('.chart-data table, .data-in');
      if (!data)
        found.push(`chart without its figures as a table: ${short(chart.closest('[aria-labelledby]') ?? chart)}`);
      const svg = chart.querySelector('svg');
      if ((svg?.getAttribute('aria-label') ?? '').length < 20)
        found.push(`hardly a word about the drawing: ${svg?.getAttribute('aria-label')}`);
    }
    for (const image of document.images)
      if (!image.hasAttribute('alt')) found.push(`picture without alt: ${image.outerHTML.slice(0, 60)}`);
    return found;
  }

  function names() {
    const found = [];
    const root = document.documentElement;
    if (!root.lang) found.push('no language');
    if (document.title.trim().length < 5) found.push('no title');
    const h1 = document.querySelector('h1')?.textContent.trim() ?? '';
    if (!h1) found.push('no words in h1');
    for (const each of document.querySelectorAll('[lang]')) {
      try {
        Intl.getCanonicalLocales(each.lang);
      } catch {
        found.push(`no such language: ${each.lang}`);
      }
    }
    const ids = new Set();
    for (const { id } of document.querySelectorAll('[id]')) {
      if (ids.has(id)) found.push(`id twice: ${id}`);
      ids.add(id);
    }
    for (const link of document.querySelectorAll('a[href^="#"]'))
      if (!ids.has(decodeURIComponent(link.getAttribute('href').slice(1)))) found.push(`leads nowhere: ${short(link)}`);
    // Words that belong to another language than is said: what is English by its small words, what is not Greek by its letters.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (parentElement.closest('script, style, svg')) continue; // of a drawing only its words for readers are read
      const lang = parentElement.closest('[lang]').lang;
      const english = data.match(/\b(the|of|and|with|for|is|are|from)\b/g)?.length ?? 0;
      if (lang !== 'en' && english >= 4 && english / data.split(/\s+/).length > 0.12)
        found.push(`English said to be ${lang}: ${data.trim().slice(0, 80)}`);
      if (lang === 'el' && /(?:\b[A-Za-z]{3,}\b[\s,]+){6}/.test(data) && !/\p{Script=Greek}{3}/u.test(data))
        found.push(`no Greek: ${data.trim().slice(0, 80)}`);
    }
    return found;
  }

  /** Loose text in a row of boxes becomes a box of its own on either side of any word that is held together or marked within it. */
  function looseTexts() {
    const found = [];
    for (const box of document.body.querySelectorAll(':not(svg, svg *)')) {
      if (!/flex|grid/.test(getComputedStyle(box).display)) continue;
      const isLoose = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
      if ([...box.childNodes].some(isLoose) || box.querySelector(':scope > .nb'))
        found.push(`loose text in a row of boxes: ${short(box)}`);
    }
    return found;
  }

  /** Nothing moves: there is no animation or transition that a wish for less motion would have to stop. */
  function motion() {
    const found = [];
    const walk = (rules) => {
      for (const rule of rules) {
        if (rule.cssRules) walk(rule.cssRules);
        const style = rule.style;
        if (!style) continue;
        for (const name of ['animation-name', 'transition-duration', 'scroll-behavior'])
          if (!['', 'none', '0s', 'auto'].includes(style.getPropertyValue(name)))
            found.push(`${name} in ${rule.selectorText}`);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    if (document.getAnimations().length > 0) found.push('something moves');
    return found;
  }

  const scrollerOf = (element) => {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (overflowX !== 'visible' || overflowY !== 'visible') return each;
    }
    return null;
  };

  function lines() {
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (
        !node.data.trim() ||
        ['SCRIPT', 'STYLE', 'TEXTAREA'].includes(parent.tagName) ||
        !isShown(parent) ||
        isUnseen(parent)
      )
        continue;
      if (parent.closest('details:not([open]) > :not(summary)')) continue;
      const svg = parent.closest('svg');
      const rotated = svg
        ? /rotate|matrix/.test(parent.closest('[transform]')?.getAttribute('transform') ?? '')
        : getComputedStyle(parent).writingMode !== 'horizontal-tb';
      if (rotated) continue;
      range.selectNodeContents(node);
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        all.push({
          node,
          parent,
          svg,
          size,
          left: box.left + scrollX,
          right: box.right + scrollX,
          top: box.top + scrollY,
          bottom: box.bottom + scrollY,
        });
      }
    }
    return all;
  }

  /** Words that lie on words. A line's box is taller than its letters: what counts is the band of the small letters. */
  function overlaps(all) {
    const found = [];
    const fixed = (each) =>
      each.parent.closest('.contents') !== null &&
      getComputedStyle(each.parent.closest('.contents')).position === 'fixed';
    const bands = all
      .filter((each) => !fixed(each))
      .map((each) => {
        const height = each.bottom - each.top;
        return { ...each, top: each.top + height * 0.32, bottom: each.bottom - height * 0.28 };
      })
      .sort((a, b) => a.top - b.top);
    for (const [index, a] of bands.entries()) {
      for (let next = index + 1; next < bands.length; next += 1) {
        const b = bands[next];
        if (b.top >= a.bottom) break;
        if (a.node === b.node || a.svg !== b.svg) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - b.top;
        if (wide <= 1.5 || high <= 1.5) continue;
        const [one, two] = [scrollerOf(a.parent), scrollerOf(b.parent)];
        if (one !== two) continue; // what is scrolled away lies under nothing
        found.push(
          `“${a.node.data.trim().slice(0, 40)}” lies on “${b.node.data.trim().slice(0, 40)}” (${a.svg ? a.svg.getAttribute('class') : short(a.parent).slice(0, 30)}, ${wide.toFixed(0)} × ${high.toFixed(0)} px)`,
        );
      }
    }
    return found;
  }

  /** Words that no scrolling brings into sight: beyond the window, or cut by a box that does not scroll. */
  function lost(all) {
    const found = [];
    const width = document.documentElement.clientWidth;
    const seen = new Set();
    for (const { parent, node, left, right, svg } of all) {
      if (seen.has(parent)) continue;
      const scroller = scrollerOf(svg ?? parent);
      if (scroller === null) {
        if (right > width + 1 || left < -1) {
          seen.add(parent);
          found.push(
            `beyond the window: “${node.data.trim().slice(0, 60)}” (${Math.round(left)} to ${Math.round(right)} of ${width})`,
          );
        }
        continue;
      }
      const { overflowX } = getComputedStyle(scroller);
      const box = scroller.getBoundingClientRect();
      if (
        ['hidden', 'clip'].includes(overflowX) &&
        (right > box.right + scrollX + 1 || left < box.left + scrollX - 1)
      ) {
        seen.add(parent);
        found.push(`cut off: “${node.data.trim().slice(0, 60)}” in ${short(scroller).slice(0, 40)}`);
      }
      const start = box.left + scrollX - scroller.scrollLeft;
      if (['auto', 'scroll'].includes(overflowX) && (left < start - 1 || right > start + scroller.scrollWidth + 1.5)) {
        seen.add(parent);
        found.push(`out of reach of scrolling: “${node.data.trim().slice(0, 60)}” in ${short(scroller).slice(0, 40)}`);
      }
    }
    // The box of a slanted word is larger than its letters, by a few pixels.
    for (const svg of document.querySelectorAll('svg.chart')) {
      if (!isShown(svg)) continue;
      const box = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) {
        const own = text.getBoundingClientRect();
        if (own.width > 0 && (own.left < box.left - 6 || own.right > box.right + 6))
          found.push(
            `beyond its drawing: “${text.textContent.slice(0, 60)}” in ${svg.getAttribute('class')} (${Math.round(own.left - box.left)}, ${Math.round(own.right - box.right)})`,
          );
      }
    }
    return found;
  }

  function frames() {
    const found = [];
    const width = document.documentElement.scrollWidth - innerWidth;
    if (width > 0) found.push(`${width} pixels too wide`);
    for (const each of document.body.querySelectorAll('*')) {
      const { overflowX, overflowY, position } = getComputedStyle(each);
      const scrolls =
        (['auto', 'scroll'].includes(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
        (['auto', 'scroll'].includes(overflowY) && each.scrollHeight > each.clientHeight + 1);
      if (!scrolls || !isShown(each) || each.tagName === 'TEXTAREA') continue;
      if (each.tabIndex < 0 && !each.querySelector(focusable))
        found.push(`scrolls, but not by keyboard: ${short(each)}`);
      const holds = each.querySelector('.caption-title');
      if (holds && position !== 'fixed' && holds.getBoundingClientRect().right > each.getBoundingClientRect().right + 1)
        found.push(`the caption is scrolled away: ${short(holds)}`);
    }
    // Type that is too small to read: below 9 CSS pixels on a screen.
    if (matchMedia('screen').matches) {
      for (const svg of document.querySelectorAll('.chart-frame svg')) {
        if (!isShown(svg)) continue;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const smallest = Math.min(
          ...[...svg.querySelectorAll('text')].map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
          ),
        );
        if (smallest < 9) found.push(`type of ${smallest.toFixed(1)} px in ${svg.getAttribute('class')}`);
      }
    }
    return found;
  }

  return {
    read: () => [...headings(), ...landmarks(), ...tables(), ...pictures(), ...names(), ...looseTexts(), ...motion()],
    measure: () => {
      const all = lines();
      return [...frames(), ...overlaps(all), ...lost(all)];
    },
    words: () => document.body.innerText,
    short,
    focusable,
    isShown,
  };
})();
