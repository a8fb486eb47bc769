/** What the service answered, as far as it matters for what to do next. `label` is the service's own sentence. */
export type EurostatAnswer =
  | { readonly kind: 'data' }
  /** The data are being prepared: ask again. */
  | { readonly kind: 'later'; readonly label: string }
  /** More than the service hands out at once. */
  | { readonly kind: 'too_big'; readonly label: string }
  | { readonly kind: 'no_dataset'; readonly label: string }
  | { readonly kind: 'no_results'; readonly label: string }
  | { readonly kind: 'no_dimension'; readonly label: string; readonly dimension: string }
  | {
      readonly kind: 'no_codes';
      readonly label: string;
      readonly codes: readonly { readonly dimension: string; readonly code: string }[];
    }
  | { readonly kind: 'refused'; readonly label: string }
  /** Too many questions (429), or a failure of the service (500 and above). */
  | { readonly kind: 'trouble'; readonly label: string }
  /** Cut off before its end, though the connection did not say so. */
  | { readonly kind: 'cut' }
  /** A page of something between here and the service: a proxy, a portal of a network. */
  | { readonly kind: 'not_the_service'; readonly label: string };

/**
 * Reads the answer to a question by its status and its first and last bytes; the data themselves are not read here.
 * The service says that data are being prepared, and that it refuses, with status 413 as well as in a document with status
 * 200; which of them it is stands in the sentence alone.
 * https://ec.europa.eu/eurostat/web/user-guides/data-browser/api-data-access/api-detailed-guidelines/asynchronous-api
 */
export function readEurostatAnswer(status: number, body: Uint8Array): EurostatAnswer {
  const decoder = new TextDecoder();
  const start = decoder.decode(body.subarray(0, 20_000)).trimStart();
  const isDocument = /^\{\s*"(?:error|warning)"/.test(start);
  if (status >= 200 && status < 300 && !isDocument) {
    if (!start.startsWith('{')) {
      const fault = faultOf(start);
      return fault === null ? { kind: 'not_the_service', label: titleOf(start) } : byLabel(413, fault);
    }
    const end = decoder.decode(body.subarray(Math.max(0, body.length - 64))).trimEnd();
    return end.endsWith('}') ? { kind: 'data' } : { kind: 'cut' };
  }
  const said = isDocument ? documentOf(start) : null;
  const label = said?.label ?? faultOf(start) ?? '';
  if (label === '' && start.startsWith('<') && status < 500 && status !== 429)
    return { kind: 'not_the_service', label: titleOf(start) };
  return byLabel(said?.status ?? status, label);
}

function byLabel(status: number, label: string): EurostatAnswer {
  if (/ASYNCHRONOUS_RESPONSE/i.test(label)) return { kind: 'later', label };
  if (/EXTRACTION_TOO_BIG/i.test(label)) return { kind: 'too_big', label };
  if (/INVALID_QUERY_DIMENSION_VALUE/i.test(label)) {
    const listed = label.slice(label.search(/not allowed:/i) + 1);
    const codes = [...listed.matchAll(/([A-Za-z][A-Za-z0-9_]*)\s*=\s*([A-Za-z0-9_-]+)/g)].map((found) => ({
      dimension: found[1] ?? '',
      code: found[2] ?? '',
    }));
    return codes.length > 0 ? { kind: 'no_codes', label, codes } : { kind: 'refused', label };
  }
  if (/INVALID_QUERY_DIMENSION/i.test(label)) {
    const dimension = /dimension\s+["“']?([A-Za-z][A-Za-z0-9_]*)["”']?\s+is not defined/i.exec(label)?.[1];
    return dimension === undefined ? { kind: 'refused', label } : { kind: 'no_dimension', label, dimension };
  }
  if (/NO_?\s?(RESULTS|RECORDS)/i.test(label)) return { kind: 'no_results', label };
  if (status === 404) return { kind: 'no_dataset', label };
  if (status === 413) return { kind: 'later', label };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { kind: 'trouble', label };
  return { kind: 'refused', label };
}

/** The first of the service's errors: `error` is a list of them, or one. */
function documentOf(text: string): { readonly status: number | null; readonly label: string } | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // Too long, or cut: the sentence may stand in what is there all the same.
    return { status: null, label: /"label"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '' };
  }
  const found = property(document, 'error') ?? property(document, 'warning');
  const first: unknown = Array.isArray(found) ? found[0] : found;
  const label = property(first, 'label');
  const status = Number(property(first, 'status'));
  return {
    status: Number.isInteger(status) && status >= 400 ? status : null,
    label: typeof label === 'string' ? label : '',
  };
}

function property(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
}

/** The sentence of a SOAP fault, which the service sends where it is asked beyond its limits. */
function faultOf(text: string): string | null {
  return /<faultstring>([^<]*)<\/faultstring>/.exec(text)?.[1]?.trim() ?? null;
}

/** The title of a page, for saying what was met in place of the service. */
function titleOf(text: string): string {
  return (/<title[^>]*>([^<]{1,120})/i.exec(text)?.[1] ?? '').replace(/\s+/g, ' ').trim();
}
