export interface XmpFields {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
}

/** The metadata of a PDF as XMP (ISO 16684-1), which search engines and libraries read. The same fields give the same text. */
export function xmpPacket(fields: XmpFields): string {
  const moment = `${fields.date.toISOString().slice(0, 19)}Z`;
  const inAlternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${escaped(fields.language)}">${escaped(text)}</rdf:li></rdf:Alt>`;
  const items = (texts: readonly string[]) => texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${inAlternative(fields.title)}</dc:title>
<dc:creator><rdf:Seq>${items([fields.author])}</rdf:Seq></dc:creator>
<dc:description>${inAlternative(fields.subject)}</dc:description>
<dc:subject><rdf:Bag>${items(fields.keywords)}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag>${items([fields.language])}</rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(fields.creator)}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:MetadataDate>${moment}</xmp:MetadataDate>
<pdf:Producer>${escaped(fields.producer)}</pdf:Producer>
<pdf:Keywords>${escaped(fields.keywords.join(', '))}</pdf:Keywords>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // XML 1.0 has no place for control characters, not even escaped.
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}
