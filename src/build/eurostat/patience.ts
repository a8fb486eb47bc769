/** Milliseconds from one attempt to the next, where the service names no time: doubled each time, up to half a minute. */
export function backOff(attempt: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, attempt - 1));
}

/** Milliseconds between two looks at whether data that are being prepared have come. */
export function betweenLooks(look: number): number {
  return Math.min(30_000, 2000 * 2 ** Math.max(0, look - 1));
}

/**
 * Milliseconds that `Retry-After` asks for, in seconds or as a date; `null` where it says nothing that can be read. The date
 * is held against the answer's own `Date`, for the clocks of two machines differ. RFC 9110, 10.2.3.
 */
export function retryAfter(value: string | null, date: string | null): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  const now = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(until) || Number.isNaN(now)) return null;
  return Math.max(0, until - now);
}
