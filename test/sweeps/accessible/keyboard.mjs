// What a reader without a mouse meets on a page: every stop, in order, in sight and seen to be the one; no trap; and what keys do.

/** As if the page had just been opened: at its top, and the next Tab goes to the first stop. */
async function fromTheTop(page) {
  await page.evaluate(async () => {
    scrollTo(0, 0);
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Tabs through the whole page; each stop tells of itself in the page, so that a key costs one message. */
export async function tabThrough(page) {
  await fromTheTop(page);
  await page.evaluate(() => {
    const { focusable, isShown, short } = globalThis.milestonePage;
    const inGroup = new Set();
    const expected = [...document.querySelectorAll(focusable)].filter((each) => {
      if (!isShown(each) || each.disabled || each.tabIndex < 0) return false;
      if (each.closest('details:not([open])') && each.tagName !== 'SUMMARY') return false;
      if (each.type !== 'radio') return true;
      // Of a group of boxes one is a stop; the arrows go on from it.
      if (inGroup.has(each.name)) return false;
      inGroup.add(each.name);
      return true;
    });
    const luminance = ([r, g, b]) =>
      [r, g, b]
        .map((x) => (x / 255 <= 0.03928 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4))
        .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const rgb = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const behind = (element) => {
      for (let each = element; each; each = each.parentElement) {
        const colour = rgb(getComputedStyle(each).backgroundColor);
        if (colour[3] > 200) return colour;
      }
      return [255, 255, 255, 255];
    };
    const contrast = (a, b) => {
      const [x, y] = [luminance(a), luminance(b)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const walk = { expected, stops: [], found: [], last: -1 };
    globalThis.milestoneWalk = walk;
    document.addEventListener('focusin', ({ target }) => {
      if (target.tagName === 'MAIN') return;
      walk.stops.push(target);
      const at = expected.indexOf(target);
      if (at === -1) walk.found.push(`unexpected stop: ${short(target)}`);
      else if (at < walk.last) walk.found.push(`out of order: ${short(target)}`);
      walk.last = Math.max(walk.last, at);
      const drawn = target.type === 'radio' ? target.nextElementSibling : target;
      const style = getComputedStyle(drawn);
      const wide = Number.parseFloat(style.outlineWidth);
      if (style.outlineStyle === 'none' || wide < 2) walk.found.push(`focus not seen: ${short(target)}`);
      else if (contrast(rgb(style.outlineColor), behind(drawn.parentElement)) < 3)
        walk.found.push(`focus hardly seen: ${short(target)}`);
      // A frame may be larger than the window: then a part of it is enough.
      const boxes = [...drawn.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const seen = boxes.some(
        (box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      );
      if (!seen) walk.found.push(`out of sight: ${short(target)} at ${JSON.stringify(boxes[0] ?? null)}`);
      else {
        const [box] = boxes;
        const x = Math.max(1, Math.min(innerWidth - 1, box.left + Math.min(box.width, 40) / 2));
        const y = Math.max(1, Math.min(innerHeight - 1, box.top + Math.min(box.height, 40) / 2));
        const top = document.elementFromPoint(x, y);
        if (
          top &&
          !target.contains(top) &&
          !top.contains(target) &&
          !drawn.contains(top) &&
          !top.closest('label')?.contains(target)
        )
          walk.found.push(`covered: ${short(target)} by ${short(top)}`);
      }
    });
  });
  const count = await page.evaluate(() => globalThis.milestoneWalk.expected.length);
  for (let n = 0; n < count + 3; n += 1) {
    await page.keyboard.press('Tab');
    if (n >= count - 1 && (await page.evaluate(() => document.activeElement === document.body))) break;
  }
  return page.evaluate(() => {
    const { expected, stops, found } = globalThis.milestoneWalk;
    const { short } = globalThis.milestonePage;
    const reached = new Set(stops);
    for (const each of expected) if (!reached.has(each)) found.push(`never reached: ${short(each)}`);
    for (const [index, each] of stops.entries())
      if (index > 0 && each === stops[index - 1]) found.push(`held fast: ${short(each)}`);
    return { found, stops: stops.length };
  });
}

/** What the keys do: the skip link leads to the main part, heads sort, figures open, charts tell their values and are silent again. */
export async function pressKeys(page) {
  const found = [];
  await fromTheTop(page);
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => {
    const { activeElement: link } = document;
    const box = link.getBoundingClientRect();
    return link.matches('a[href="#content"]') && box.top >= 0 && box.left >= 0 && box.right <= innerWidth;
  });
  if (!skip) found.push('the skip link is not the first stop, or not seen there');
  await page.keyboard.press('Enter');
  if (!(await page.evaluate(() => document.activeElement?.tagName === 'MAIN')))
    found.push('the skip link leads nowhere');

  const on = async (selector, what) => {
    const handle = await page.evaluateHandle(
      (wanted) => [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility()),
      selector,
    );
    const element = handle.asElement();
    if (!element) return;
    await element.focus();
    const wrong = await what(element);
    if (wrong) found.push(wrong);
  };
  await on('thead th button', async (button) => {
    const sorted = () => button.evaluate((each) => each.closest('th').getAttribute('aria-sort'));
    await page.keyboard.press('Enter');
    const up = await sorted();
    await page.keyboard.press('Space');
    return up === 'ascending' && (await sorted()) === 'descending' ? null : 'a head does not sort by keyboard';
  });
  await on('details summary', async (summary) => {
    await page.keyboard.press('Enter');
    const open = await summary.evaluate((each) => each.parentElement.open);
    await page.keyboard.press('Enter');
    return open ? null : 'the figures of a chart do not open by keyboard';
  });
  await on('body:has(> .tip) .chart-frame:has([data-value])', async () => {
    const told = () =>
      page.evaluate(() => [
        document.querySelector('.tip')?.checkVisibility() ? document.querySelector('.tip').textContent : '',
        document.querySelector('.tip')?.getBoundingClientRect().right ?? 0,
      ]);
    const [first, right] = await told();
    await page.keyboard.press('ArrowLeft');
    const [second] = await told();
    await page.keyboard.press('Escape');
    const [after] = await told();
    if (!first) return 'a chart tells no value when it is reached';
    if (right > (await page.evaluate(() => innerWidth))) return 'the value of a chart stands beyond the window';
    return second && second !== first && !after
      ? null
      : 'the arrows do not go through the values of a chart, or Escape does not end it';
  });
  return found;
}
