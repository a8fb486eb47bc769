import type { CoverageBlock, StateCode } from '../report/report-model.ts';
import { escapeHtml } from './markdown.ts';

// Signs are drawn here, not typed: no font that the tool ships has ✓, ✗ or ●.
const shapes: Readonly<Record<StateCode, string>> = {
  holds: '<path d="M2.5 6.5 5 9l4.5-6" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  does_not_hold: '<path d="m3 3 6 6M9 3 3 9" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  cannot_be_judged:
    '<circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="2 1.4"/>',
  source_only: '<path d="M3 2.5h6v7H3zM4.6 5h2.8M4.6 7h2.8" fill="none" stroke="currentColor" stroke-width="1"/>',
  none: '<path d="M3.5 6h5" fill="none" stroke="currentColor" stroke-width="1.2"/>',
};

/**
 * How a drawn sign is told to those who do not see it: as a picture with words, which a tagged PDF keeps. Words hidden by
 * styles would be lost there. A sign that stands beside its words needs none.
 */
function told(words: string): string {
  return words === '' ? 'aria-hidden="true" focusable="false"' : `role="img" aria-label="${escapeHtml(words)}"`;
}

function titled(words: string): string {
  return words === '' ? '' : ` title="${escapeHtml(words)}"`;
}

function sign(inner: string, kind: string, words = ''): string {
  return `<svg class="sign sign-${kind}" viewBox="0 0 12 12" width="12" height="12" ${told(words)}>${inner}</svg>`;
}

/** The mark of a claim's state. */
export function stateMark(state: StateCode, words: string): string {
  return `<span class="state state-${state}"${titled(words)}>${sign(shapes[state], state, words)}</span>`;
}

/** A short bar for a weight from 0 to 1. */
export function weightBar(weight: number, words: string): string {
  const width = Math.max(1, Math.round(weight * 280) / 10);
  return (
    `<span class="weight"${titled(words)}><svg class="weight-bar" viewBox="0 0 28 6" width="28" height="6" ${told(words)}>` +
    `<path d="M0 5.5h28" stroke="var(--hairline)" stroke-width="1"/><path d="M0 2h${width}" stroke="currentColor" stroke-width="4"/></svg></span>`
  );
}

/** Five small squares, so many of them filled. */
export function scaleMark(filled: number, words: string): string {
  const squares = [0, 1, 2, 3, 4]
    .map(
      (index) =>
        `<path d="M${index * 8 + 0.5} .5h6v6h-6z" fill="${index < filled ? 'currentColor' : 'none'}" stroke="currentColor" stroke-width=".8"/>`,
    )
    .join('');
  return `<span class="scale"${titled(words)}><svg viewBox="0 0 40 7" width="40" height="7" ${told(words)}>${squares}</svg></span>`;
}

type CoverageKind = CoverageBlock['legend'][number]['kind'];

/** A cell of the coverage matrix: an empty ring, a dot for each of few providers, a number, a number underlined, a stroke. Readable without colour. */
export function coverageMark(kind: CoverageKind, count: number, words = ''): string {
  if (kind === 'gap')
    return sign('<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.2"/>', 'gap', words);
  if (kind === 'not_relevant')
    return sign('<path d="M3 6h6" fill="none" stroke="currentColor" stroke-width="1.2"/>', 'not-relevant', words);
  if (kind === 'single') {
    const dot = (said: string) => sign('<circle cx="6" cy="6" r="3" fill="currentColor"/>', 'single', said);
    return dot(words) + dot('').repeat(count - 1);
  }
  return `<span class="cov-count" ${told(words).replace(' focusable="false"', '')}>${count}</span>`;
}

const icons: Readonly<Record<string, string>> = {
  caution:
    '<path d="M6 1.5 11 10.5H1z" fill="none" stroke="currentColor" stroke-width="1.1" stroke-linejoin="round"/><path d="M6 4.6v2.8M6 8.4v1" stroke="currentColor" stroke-width="1.1"/>',
  note: '<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1"/><path d="M6 5.4v3.2M6 3.2v1.1" stroke="currentColor" stroke-width="1.1"/>',
  illustrative:
    '<path d="M2 2h8v8H2z" fill="none" stroke="currentColor" stroke-width="1.1" stroke-dasharray="1.4 1.4"/>',
  missing:
    '<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.1"/><path d="m3 9 6-6" stroke="currentColor" stroke-width="1"/>',
};

/** The sign at the head of a framed remark. */
export function icon(name: string): string {
  return sign(icons[name] ?? icons.note ?? '', name);
}
