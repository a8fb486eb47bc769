/** What the head of a page says of itself. */
export interface PageHead {
  readonly lang: string;
  readonly title: string;
  /** Contents of the named metas, by name in small letters. */
  readonly metas: ReadonlyMap<string, string>;
}

/** No head that the program writes is longer before its styles begin. */
const longest = 65_536;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (entity) => entities[entity] ?? entity).trim();
}

/** The head of a page up to its styles, from as few of its bytes as hold it. */
export async function readPageHead(bytes: AsyncIterable<Uint8Array>): Promise<PageHead> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes) {
    text += decoder.decode(piece, { stream: true });
    if (text.length >= longest || /<style|<\/head/i.test(text)) break;
  }
  return pageHead(text);
}

/** The same from the text that a page begins with. */
export function pageHead(text: string): PageHead {
  const [head = ''] = text.slice(0, longest).split(/<style|<\/head/i);
  const metas = new Map<string, string>();
  for (const [, name = '', content = ''] of head.matchAll(/<meta\s+name="([^"]*)"\s+content="([^"]*)"/gi))
    metas.set(name.toLowerCase(), plain(content));
  return {
    lang: plain(/<html\s[^>]*?lang="([^"]*)"/i.exec(head)?.[1] ?? ''),
    title: plain(/<title>([^<]*)<\/title>/i.exec(head)?.[1] ?? ''),
    metas,
  };
}
