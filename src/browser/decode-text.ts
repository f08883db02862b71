/**
 * The text of a file. Spreadsheets write UTF-8, UTF-16 with a byte-order mark, or on an older Windows its own code page,
 * in which no other text is likely to be valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = bytes.length > 1 ? `${String(bytes[0])},${String(bytes[1])}` : '';
  if (mark === '255,254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254,255') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
