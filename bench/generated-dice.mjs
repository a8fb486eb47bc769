// Chance that is the same each time, and texts as YAML takes them: what the generator of region files is made with.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  const some = (list, least, most) => {
    const left = [...list];
    const count = Math.min(left.length, whole(least, most));
    return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0]).sort();
  };
  return { next, whole, pick, some, chance: (share) => next() < share };
}

/** A seed from a text, so that all regions of a country give the country the same figures. */
export const seedOf = (text) => [...text].reduce((hash, sign) => (Math.imul(hash, 31) + sign.charCodeAt(0)) >>> 0, 7);

/** A text as YAML takes it for a text wherever it stands. */
export const quoted = (text) => (/^[A-Za-z][A-Za-z0-9 .()'’–-]*$/.test(text) ? text.trim() : JSON.stringify(text));
export const list = (items) => `[${items.join(', ')}]`;
