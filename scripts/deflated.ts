import { deflateRawSync } from 'node:zlib';

/** An expression, in the browser's JavaScript, for the response that carries a text which the script holds deflated. */
export const deflated = (text: string): string =>
  `new Response(new Blob([Uint8Array.from(atob('${deflateRawSync(text, { level: 9 }).toString('base64')}'), (sign) => sign.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('deflate-raw')))`;
