import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyPage, readClient, servedPage, widenedPolicy } from '../../../src/build/preview/served-page.ts';
import { nodeFiles } from '../../../src/build/write-files.ts';

const client = { script: 'let preview;', source: "'sha256-abc='" };
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('the served copy of a page', () => {
  it('carries the script of the preview in its head, and lets in nothing else', () => {
    const page = `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; script-src &#x27;sha256-own&#x3D;&#x27;; img-src data:">
<style>
@font-face{font-family:"A";src:url(data:font/woff2;base64,AA==)}
@font-face{font-family:"B";src:url(data:font/woff2;base64,BB==)}
p { color: red }
</style>
</head>
<body><p>Text</p><script>own()</script></body>
</html>`;
    const served = servedPage(page, 'v1', client);
    expect(policyOf(served)).toBe(
      "default-src 'none'; script-src 'sha256-own=' 'sha256-abc='; img-src data:; connect-src 'self'",
    );
    expect(served).toContain('<script id="milestone-preview-script" data-version="v1">let preview;</script>\n</head>');
    expect(served).toContain('<script type="milestone/later">own()</script>');
    // Each font in a style of its own, so that new text touches none of them.
    expect(served.match(/<style>\s*@font-face\{[^}]*\}<\/style>/g)).toHaveLength(2);
    expect(served).toContain('<style>p { color: red }\n</style>');
  });

  it('keeps the quotation marks of a policy, written as an attribute writes them', () => {
    const page = '<head><meta http-equiv="Content-Security-Policy" content="report-to &quot;a&amp;b&quot;"></head>';
    expect(policyOf(servedPage(page, 'v1', client))).toMatch(/^report-to &quot;a&amp;b&quot;;/);
  });

  it.each([
    ["script-src 'none'; connect-src 'none'", "script-src 'sha256-abc='; connect-src 'self'"],
    ["default-src 'self'", "default-src 'self'; script-src 'self' 'sha256-abc='; connect-src 'self'"],
    ['', "script-src 'sha256-abc='; connect-src 'self'"],
  ])('widens the policy %j by no more than it needs', (policy, widened) => {
    expect(widenedPolicy(policy, client)).toBe(widened);
  });

  it('is made of a page without a head too', () => {
    expect(servedPage('<!doctype html>\n<p>x</p>', 'v', client)).toMatch(/^<!doctype html><script id=.*<\/script>\n/);
    expect(servedPage('plain', 'v', client)).toMatch(/^<script id=/);
  });

  it('can be empty', () => {
    const served = servedPage(emptyPage('milestone preview'), 'none', client);
    expect(served).toContain('<html lang="en" data-empty>');
    expect(policyOf(served)).toContain("script-src 'sha256-abc='");
  });

  it('knows its script by the hash of just these bytes, in which nothing looks like its end', async () => {
    const { script, source } = await readClient(nodeFiles());
    expect(source).toBe(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(script).not.toMatch(/<\/(script|style)/i);
    expect(() => new Function(script)).not.toThrow();
  });
});
