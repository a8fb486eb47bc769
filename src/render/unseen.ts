/** Control characters, which HTML has no place for, and those that turn the direction of what follows: nobody means them. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** A page without signs that cannot be seen and change what is. */
export function withoutUnseen(html: string): string {
  return html.replaceAll(unseen, '');
}
