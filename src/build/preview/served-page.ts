import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../../effects.ts';
import { packageRoot } from '../resources.ts';

/** What the served copy of a page carries besides it: the script that exchanges it, and how the browser knows that script. */
export interface Client {
  readonly script: string;
  /** For the content policy. */
  readonly source: string;
}

/** The script of the preview, with its styles inside. */
export async function readClient(files: Files): Promise<Client> {
  const folder = path.join(packageRoot(), 'templates', 'preview');
  const [code = '', styles = ''] = await Promise.all(
    ['preview.js', 'preview.css'].map(async (name) =>
      new TextDecoder().decode(await files.read(path.join(folder, name))),
    ),
  );
  // Nothing in a script may look like its end.
  const script = `(() => {\nconst styles = ${JSON.stringify(styles)};\n${code}})();\n`.replaceAll('</', '<\\/');
  const hash = createHash('sha256').update(script).digest('base64');
  return { script, source: `'sha256-${hash}'` };
}

/** The value of an attribute as it was before it was written into a page. */
function decoded(value: string): string {
  return value
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll(/&#(\d{1,6});/g, (_all, digits: string) => String.fromCharCode(Number(digits)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const policyTag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i;

/** A content policy that lets in the script of the preview, and lets it ask the server that it came from. */
export function widenedPolicy(policy: string, { source }: Pick<Client, 'source'>): string {
  const directives = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    if (name !== '' && !directives.has(name)) directives.set(name, values);
  }
  const add = (name: string, value: string) => {
    const before = (directives.get(name) ?? directives.get('default-src') ?? []).filter((other) => other !== "'none'");
    directives.set(name, [...new Set([...before, value])]);
  };
  add('script-src', source);
  add('connect-src', "'self'");
  return [...directives].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/**
 * The copy of a page that the preview serves: with its script, a policy that lets it in, and each font apart, so that an
 * exchange of the page touches no font. The page's own scripts are started by that of the preview. `version` tells one page
 * from another; it is written in letters and digits.
 */
export function servedPage(html: string, version: string, client: Client): string {
  const page = html
    .replace(policyTag, (_tag, policy: string) => {
      const widened = widenedPolicy(decoded(policy), client);
      const written = widened.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<meta http-equiv="Content-Security-Policy" content="${written}">`;
    })
    .replaceAll('<script>', '<script type="milestone/later">')
    .replaceAll(/(@font-face\{[^{}]*\})\n/g, '$1</style>\n<style>');
  const tag = `<script id="milestone-preview-script" data-version="${version}">${client.script}</script>\n`;
  const head = page.search(/<\/head>/i);
  const at = head === -1 ? (/^\s*<!doctype[^>]*>(\s*<html[^>]*>)?/i.exec(page)?.[0].length ?? 0) : head;
  return page.slice(0, at) + tag + page.slice(at);
}

/** What is shown before there was a page: nothing to see, in both schemes, and its name for those who have it read to them. */
export function emptyPage(title: string): string {
  return `<!doctype html>
<html lang="en" data-empty>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
</head>
<body>
<main><h1 style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${title}</h1></main>
</body>
</html>
`;
}
