/**
 * What the browser makes no tag of, though it says something, is given a role before it prints; the page on screen stays as
 * it is. Such are a stretch in another language, which the browser else counts to the words around it; a block of
 * words that is no paragraph, item or cell, which a reader would run together with the next one; a list of terms with
 * what they mean. Nor is an empty cell a cell to it, until a space is in it. No style of a page may rest on these roles.
 */
export const prepareTags = `(() => {
  const blocks = 'p,div,ul,ol,dl,table,section,article,header,footer,nav,figure,h1,h2,h3,h4,h5,h6,blockquote,pre,details';
  for (const each of document.querySelectorAll('span[lang]:not([role]), small[lang]:not([role]), b[lang]:not([role]), i[lang]:not([role])')) {
    each.setAttribute('role', 'mark');
  }
  for (const each of document.querySelectorAll('p:not([role])')) each.setAttribute('role', 'paragraph');
  for (const each of document.querySelectorAll('caption')) each.setAttribute('role', 'caption');
  for (const each of document.querySelectorAll('td, th')) {
    if (each.textContent.trim() === '' && each.querySelector('[role="img"], img') === null) each.append('\u00a0');
  }
  for (const each of document.querySelectorAll('dl:not([role])')) {
    const items = [...each.children];
    if (items.length === 0 || items.some((item) => item.localName !== 'div')) continue;
    each.setAttribute('role', 'list');
    for (const item of items) item.setAttribute('role', 'listitem');
  }
  for (const each of document.querySelectorAll('div:not([role]), dt:not([role]), dd:not([role]), figcaption:not([role]), address:not([role])')) {
    if (each.closest('p,h1,h2,h3,h4,h5,h6,caption,a,svg,[aria-hidden="true"]') !== null) continue;
    if (each.textContent.trim() === '') continue;
    const isOne = each.querySelector(blocks) === null;
    if (isOne || each.lang !== '') each.setAttribute('role', isOne ? 'paragraph' : 'group');
  }
})()`;
