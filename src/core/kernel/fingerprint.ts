/**
 * A 64-bit fingerprint of a text as 16 hex digits: the same text gives the same fingerprint on every machine.
 * Two rounds of cyrb53's mixing; it finds damage and tells revisions apart, it does not resist an attacker.
 */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(low) + hex(high);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
