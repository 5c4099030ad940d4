/** A short hash that stays the same on every device (FNV-1a, 32 bits, over UTF-16 units). Not for secrets. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
