import type { Plugin } from 'vite';
import { servedPolicy, withPolicy } from './content-security-policy.ts';

/** What the page says about itself when it is served: its policy, icons and manifest. */
export function installable(): Plugin {
  return {
    name: 'firedoor:installable',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => ({
        // Hot reload needs inline styles and a socket, so the policy belongs to the build.
        html: server ? html : withPolicy(html, servedPolicy()),
        tags: [
          { tag: 'link', attrs: { rel: 'icon', href: './icon.svg', type: 'image/svg+xml' }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
        ],
      }),
    },
  };
}
