// Makes a site of docs/: `npm run docs`, or `node scripts/docs-site.mjs <folder>`. Pages that stand alone: no script, nothing from
// anywhere else. Ends with 1 where a link leads nowhere, or a page of docs/ is in no part of the menu.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The menu. */
const parts = [
  { title: 'Start', pages: ['index', 'tutorial'] },
  { title: 'Write a study', pages: ['import', 'update', 'preview', 'charts', 'word', 'consultation'] },
  { title: 'Read a study', pages: ['cautions', 'accessibility'] },
  { title: 'Make it yours', pages: ['templates', 'ci', 'research', 'api'] },
  { title: 'Look up', pages: ['format', 'data-dictionary'] },
];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The name of a heading in a link, as the hosts of repositories make it. */
function anchorOf(text) {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A page as HTML, with its headings and what it links to. */
function pageOf(name, text) {
  const headings = [];
  const links = [];
  const markdown = new MarkdownIt({ html: false, typographer: false });
  const times = new Map();
  markdown.core.ruler.push('anchors', ({ tokens }) => {
    tokens.forEach((token, at) => {
      if (token.type !== 'heading_open') return;
      const words = tokens[at + 1].children.map(({ content }) => content).join('');
      const before = times.get(anchorOf(words)) ?? 0;
      times.set(anchorOf(words), before + 1);
      const anchor = before === 0 ? anchorOf(words) : `${anchorOf(words)}-${before}`;
      token.attrSet('id', anchor);
      headings.push({ level: Number(token.tag.slice(1)), words, anchor });
    });
  });
  markdown.core.ruler.push('links', ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? []) {
        const key = token.type === 'image' ? 'src' : 'href';
        const target = token.type === 'link_open' || token.type === 'image' ? token.attrGet(key) : null;
        if (target !== null && !/^[a-z]+:/.test(target)) token.attrSet(key, linked(name, target, links));
      }
  });
  // A wide table scrolls in a frame of its own, which the keyboard reaches.
  markdown.renderer.rules.table_open = () =>
    '<div class="wide" role="region" aria-label="Table" tabindex="0"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
  markdown.renderer.rules.th_open = () => '<th scope="col">';
  markdown.renderer.rules.fence = (tokens, at) =>
    `<pre tabindex="0"><code>${escaped(tokens[at].content)}</code></pre>\n`;
  return { name, html: markdown.render(text), headings, links };
}

/** A link of a page as it stands in the site; what it leads to is noted. */
function linked(name, target, links) {
  const [file = '', anchor] = target.split('#');
  if (file === '') {
    links.push({ page: name, anchor });
    return target;
  }
  const page = /^([\w-]+)\.md$/.exec(file)?.[1];
  if (page !== undefined) {
    links.push({ page, anchor });
    return `${page}.html${anchor === undefined ? '' : `#${anchor}`}`;
  }
  links.push({ file: path.posix.join('docs', file) });
  return path.posix.join('files', path.posix.join('docs', file));
}

function layout(page, titles) {
  const entry = (name) =>
    `<li><a href="${name}.html"${name === page.name ? ' aria-current="page"' : ''}>${escaped(titles.get(name))}</a></li>`;
  const menu = parts
    .map(
      ({ title, pages }) =>
        `<h2>${title}</h2>\n<ul>${pages
          .filter((name) => titles.has(name))
          .map(entry)
          .join('')}</ul>`,
    )
    .join('\n');
  const within = page.headings.filter(({ level }) => level === 2);
  const contents =
    within.length < 3
      ? ''
      : `<nav class="within" aria-label="On this page"><h2>On this page</h2><ul>${within
          .map(({ words, anchor }) => `<li><a href="#${anchor}">${escaped(words)}</a></li>`)
          .join('')}</ul></nav>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titles.get(page.name))} · milestone</title>
<link rel="stylesheet" href="site.css">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><a href="index.html">milestone</a> <span>Baseline studies made from data</span></header>
<div class="columns">
<nav class="menu" aria-label="Documentation">${menu}</nav>
<main id="main">
${page.html}</main>
${contents}
</div>
</body>
</html>
`;
}

/** Makes the site, and tells what is wrong with the pages: sentences, none where all is well. */
export function makeSite(folder) {
  const names = readdirSync(path.join(root, 'docs')).flatMap((file) =>
    file.endsWith('.md') ? [file.slice(0, -3)] : [],
  );
  const menu = parts.flatMap(({ pages }) => pages);
  const findings = [
    ...names.filter((name) => !menu.includes(name)).map((name) => `docs/${name}.md is in no part of the menu.`),
    ...menu.filter((name) => !names.includes(name)).map((name) => `There is no docs/${name}.md, which the menu names.`),
  ];
  const pages = names.map((name) => pageOf(name, readFileSync(path.join(root, 'docs', `${name}.md`), 'utf8')));
  const titles = new Map(
    pages.map(({ name, headings }) => [name, headings.find(({ level }) => level === 1)?.words ?? name]),
  );
  refuseOtherFolders(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, links } of pages)
    for (const { page, anchor, file } of links) {
      if (file !== undefined) {
        if (copied(file, folder)) continue;
        findings.push(`docs/${name}.md: there is no ${file}.`);
        continue;
      }
      const target = pages.find((one) => one.name === page);
      if (target === undefined) findings.push(`docs/${name}.md: there is no docs/${page}.md.`);
      else if (anchor !== undefined && !target.headings.some((heading) => heading.anchor === anchor))
        findings.push(`docs/${name}.md: docs/${page}.md has no heading #${anchor}.`);
    }
  for (const page of pages)
    if (menu.includes(page.name)) writeFileSync(path.join(folder, `${page.name}.html`), layout(page, titles));
  const fonts = ['400-normal', '400-italic', '600-normal'].map((face) => `source-sans-3-latin-${face}`);
  for (const font of fonts)
    copyFileSync(
      path.join(root, `node_modules/@fontsource/source-sans-3/files/${font}.woff2`),
      path.join(folder, `${font}.woff2`),
    );
  const style = ['templates/theme/tokens.css', 'scripts/docs-site.css'];
  writeFileSync(
    path.join(folder, 'site.css'),
    style.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n'),
  );
  return findings;
}

/** Only what this has made before is made anew; a folder with anything else in it stays. */
function refuseOtherFolders(folder) {
  const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(path.join(folder, 'site.css'));
  if (isOther)
    throw new Error(`${folder} holds something else than the site. Name a folder that is empty or not there.`);
}

/** What a page links to beside the docs comes along. A folder comes whole, with a page that lists it. */
function copied(file, folder) {
  const from = path.join(root, file);
  const to = path.join(folder, 'files', file);
  if (!existsSync(from) || path.relative(root, from).startsWith('..')) return false;
  if (!statSync(from).isDirectory()) {
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to);
    return true;
  }
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => statSync(path.join(from, name)).isFile());
  for (const name of names) copyFileSync(path.join(from, name), path.join(to, name));
  const list = names.map((name) => `<li><a href="${encodeURIComponent(name)}">${escaped(name)}</a></li>`).join('');
  const title = escaped(file);
  writeFileSync(
    path.join(to, 'index.html'),
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><ul>${list}</ul></main></body></html>\n`,
  );
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? 'site');
  const findings = makeSite(folder);
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  process.stdout.write(`${path.join(folder, 'index.html')}\n`);
  if (findings.length > 0) process.exitCode = 1;
}
