/** HTML without its comments. One that nothing closes runs to the end. */
export function withoutComments(html: string): string {
  const kept: string[] = [];
  for (let at = 0; at < html.length;) {
    const begins = html.indexOf('<!--', at);
    kept.push(html.slice(at, begins < 0 ? html.length : begins));
    const ends = begins < 0 ? -1 : html.indexOf('-->', begins + 2);
    at = ends < 0 ? html.length : ends + 3;
  }
  return kept.join('');
}
