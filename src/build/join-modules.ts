const inlineModule = /<script type="module">([^]*?)<\/script>/g;

/**
 * Makes one script of the inline modules of a page, at the place of the last: each costs a tag, and a hash in the
 * policy that does not compress. They run after the page in any case, in this order.
 * @param html a built page
 */
export function joinModules(html: string): string {
  const codes = [...html.matchAll(inlineModule)].map(([, code]) => code!.trim().replace(/;$/, ''));
  if (codes.length < 2) return html;
  const joined = codes.map((code) => `(()=>{${code}})()`).join(';');
  let left = codes.length;
  return html.replaceAll(inlineModule, () => (--left === 0 ? `<script type="module">${joined}</script>` : ''));
}
