import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** Serves a folder on loopback, from the first free port at or after the given one. Resolves to the address. */
export async function serve(folder, firstPort) {
  const root = resolve(folder);
  const headers = await securityHeaders(root);
  const server = createServer((request, response) => void answer(root, headers, request, response));
  for (let port = firstPort; port < firstPort + 100; port++) {
    if (await listens(server, port)) return `http://127.0.0.1:${port}/`;
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + 99}`);
}

async function answer(root, headers, request, response) {
  const send = (status, fields, body) => response.writeHead(status, { ...headers, ...fields }).end(body);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
  const file = fileFor(root, request.url ?? '/');
  const content = file && (await readFile(file).catch(() => undefined));
  if (!content) return send(404, { 'Content-Type': 'text/plain; charset=utf-8' }, 'Not found\n');
  const isZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && extname(file) !== '.png';
  const body = isZipped ? gzipSync(content) : content;
  const fields = {
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
    Vary: 'Accept-Encoding',
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    // Files under assets/ carry a hash of their content in their name.
    'Cache-Control': file.startsWith(join(root, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  return send(200, fields, request.method === 'HEAD' ? undefined : body);
}

function fileFor(root, url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    return file.startsWith(root + sep) && !path.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

// The page carries its policy itself; as a header it also governs what a page cannot say, being framed.
async function securityHeaders(root) {
  const page = await readFile(join(root, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "default-src 'none'";
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

const listens = (server, port) =>
  new Promise((done, failed) => {
    const refused = (error) => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(false) : failed(error));
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      done(true);
    });
  });

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2] ?? 'dist';
  console.log(`Serving ${folder} on ${await serve(folder, Number(process.argv[3] ?? 4173))}`);
}
