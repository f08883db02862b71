import { deflateRawSync } from 'node:zlib';
import { denseText } from './dense-text.ts';

/** An expression, in the browser's JavaScript, for the response that carries a text which the script holds deflated. */
export const deflated = (text: string): string =>
  inflating(`Uint8Array.from(atob('${packed(text).toString('base64')}'), (sign) => sign.charCodeAt(0))`);

/** The same for a text of such size that its own reader pays. */
export const denselyDeflated = (text: string): string => inflating(denseText(packed(text)));

const packed = (text: string): Buffer => deflateRawSync(text, { level: 9 });

const inflating = (bytes: string): string =>
  `new Response(new Blob([${bytes}]).stream().pipeThrough(new DecompressionStream('deflate-raw')))`;
