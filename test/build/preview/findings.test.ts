import { describe, expect, it } from 'vitest';
import { showFindings } from '../../../src/build/preview/findings.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';

const text = 'format: 1\nregion:\n  name: <b>Łódź</b>\n  nuts: "PL71"\n';
const finding = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'study/unknown-key',
  severity: 'error',
  message: 'There is no key `nuts <x>`.',
  hint: 'Did you mean `nuts_code`?',
  file: 'region.yaml',
  path: [],
  range: { start: { line: 3, column: 9 }, end: { line: 3, column: 13 } },
  ...more,
});

describe('findings over the page', () => {
  it('show the lines around the place, numbered, with the place marked and what to do', () => {
    const { findings, summary, title } = showFindings([{ diagnostic: finding(), text }], 'region.yaml');
    expect({ summary, title }).toEqual({ summary: '1 error', title: '1 error in region.yaml' });
    expect(findings).toContain('<b>region.yaml:3:9</b>');
    expect(findings).toContain('<span class="at">3 │   name: &lt;b&gt;Łódź&lt;/b&gt;</span>');
    expect(findings).toContain('<span class="line">2 │ region:</span>');
    expect(findings).toContain('<span class="mark" aria-hidden="true">^^^^</span>');
    expect(findings).toContain('There is no key <code>nuts &lt;x&gt;</code>.');
    expect(findings).toContain('<b>What to do:</b> Did you mean <code>nuts_code</code>?');
  });

  it('can be nothing but text, whatever the file holds', () => {
    const bad = '</pre><script>alert(1)</script>\u001b[31m"\'&';
    const diagnostic = finding({
      message: bad,
      hint: bad,
      file: bad,
      code: bad,
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } },
    });
    const { findings } = showFindings([{ diagnostic, text: bad }], bad);
    expect(findings).not.toMatch(/<script|\u001b/);
    expect(findings.match(/<\/pre>/g)).toHaveLength(1);
  });

  it('come as errors, then warnings; remarks are left out', () => {
    const found = (['info', 'warning', 'error'] as const).map((severity) => ({
      diagnostic: finding({ severity, message: `A ${severity}.`, range: null, file: `${severity}.yaml` }),
      text: null,
    }));
    const shown = showFindings(found, 'region.yaml');
    expect(shown).toMatchObject({ errors: 1, warnings: 1, summary: '1 error, 1 warning' });
    expect(shown.title).toBe('1 error, 1 warning in error.yaml');
    expect([...shown.findings.matchAll(/class="message">([^<]*)</g)].map(([, said]) => said)).toEqual([
      'A error.',
      'A warning.',
    ]);
  });

  it('stay readable where there are hundreds', () => {
    const found = Array.from({ length: 300 }, () => ({ diagnostic: finding(), text }));
    const { findings, summary } = showFindings(found, 'region.yaml');
    expect(summary).toBe('300 errors');
    expect(findings.match(/class="finding/g)).toHaveLength(40);
    expect(findings).toContain('260 more; milestone validate prints all of them.');
  });

  it('are nothing where there is nothing', () => {
    expect(showFindings([], 'region.yaml')).toEqual({ errors: 0, warnings: 0, summary: '', title: '', findings: '' });
  });
});
