// bench/results.md as its sections: what a run measures takes the place of its own section, and every other stays.

/** Sections by their headings, in their order; what stands before the first has the heading ''. */
export function sectionsOf(text) {
  const sections = new Map();
  for (const part of text.split(/^(?=## )/m)) {
    const [first = ''] = part.split('\n');
    sections.set(first.startsWith('## ') ? first.slice(3) : '', part.trim());
  }
  return sections;
}

/** The text with these lines in the place of the section that their first line heads, or at its end. */
export function withSection(text, lines) {
  const sections = sectionsOf(text);
  const [first = ''] = lines;
  sections.set(first.startsWith('## ') ? first.slice(3) : '', lines.join('\n').trim());
  return `${[...sections.values()].filter((section) => section !== '').join('\n\n')}\n`;
}
