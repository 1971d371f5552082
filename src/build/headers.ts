import { inlineHashes } from './inline.ts';

/** What a page may load: its own files, and nothing else. */
const directives = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;
/**
 * What the header says beside it. The first does not hold in a `<meta>`, the second breaks Safari on http://localhost
 * there. The others refuse markup and scripts made of text; only the service worker's address has a policy to pass
 * them, by name. They stay out of the pages for their weight: browsers that know them get the header.
 */
const headerDirectives = [
  "frame-ancestors 'none'",
  'upgrade-insecure-requests',
  "require-trusted-types-for 'script'",
  'trusted-types soepel-offline',
] as const;
/** Pagefind's index is read by WebAssembly. */
const scriptSources = ["'self'", "'wasm-unsafe-eval'"];
const styleSources = ["'self'"];

/**
 * Writes the policy into a page, before anything that it governs, for a host that sends no headers.
 * Astro's own policy names a dozen scripts that a page does not hold, and stands behind the first ones that it does.
 * @throws where there is no place for it
 */
export function addPolicy(html: string): string {
  const charset = '<meta charset="utf-8">';
  if (!html.includes(charset)) throw new Error(`Expected: ${charset} in every page, the policy stands behind it`);
  return html.replace(charset, `${charset}<meta http-equiv="content-security-policy" content="${policyFor([html])}">`);
}

/** What these pages may load: the files of the site, and their own inline scripts and styles by hash. */
function policyFor(pages: readonly string[]): string {
  const { scripts, styles } = inlineHashes(pages);
  return [
    ...directives,
    `script-src ${[...scriptSources, ...scripts].join(' ')}`,
    `style-src ${[...styleSources, ...styles].join(' ')}`,
  ].join('; ');
}

/**
 * Features of the browser that the site does not use. It shares and copies: `web-share` and `clipboard-write` stay.
 * A name that Chromium does not know would be a warning in its console.
 */
const unusedFeatures = `
  accelerometer autoplay browsing-topics camera captured-surface-control clipboard-read compute-pressure
  deferred-fetch deferred-fetch-minimal digital-credentials-create digital-credentials-get display-capture
  encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection keyboard-map
  language-detector language-model local-fonts local-network local-network-access loopback-network magnetometer
  microphone midi on-device-speech-recognition otp-credentials payment picture-in-picture
  private-state-token-issuance private-state-token-redemption publickey-credentials-create
  publickey-credentials-get screen-wake-lock serial speaker-selection storage-access summarizer sync-xhr translator
  unload usb window-management xr-spatial-tracking
`
  .trim()
  .split(/\s+/);

/**
 * What Netlify and Cloudflare send where no rule says otherwise. It is no rule of its own: where two rules fit a path,
 * Cloudflare joins their values with a comma, and a file that lasts would be asked for again each time.
 */
const usualCaching = 'public, max-age=0, must-revalidate';
const lasting = 'public, max-age=31536000, immutable';

/** Cloudflare reads lines of at most so many characters. */
const longestLine = 2_000;
const hashLength = " 'sha256-'".length + 44;

/** How many different scripts and styles may stand inline in the pages and figures of a build. */
export function roomForHashes(): number {
  return Math.floor((longestLine - headersFor([], '/').split('\n')[1]!.length) / hashLength);
}

/**
 * The host's headers in the `_headers` form of Netlify and Cloudflare. One policy serves all pages, so it holds
 * the hash of every inline script and style of the build.
 * @param pages the HTML of every page, and the SVG of every figure: a reader may open one by itself
 * @param base the path the site is built for, with a slash at both ends
 * @throws where a line is longer than Cloudflare reads
 */
export function headersFor(pages: readonly string[], base: string): string {
  const policy = [policyFor(pages), ...headerDirectives].join('; ');
  const headers = [
    rule('/*', {
      'Content-Security-Policy': policy,
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    }),
    ...['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/lexicon'].map((folder) =>
      rule(`${base}${folder}/*`, { 'Cache-Control': lasting }),
    ),
    rule(`${base}sw.js`, { 'Cache-Control': 'no-cache, max-age=0' }),
  ].join('');
  const tooLong = headers.split('\n').find((line) => line.length > longestLine);
  if (tooLong) {
    throw new Error(
      `_headers: a line of ${tooLong.length} characters: ${tooLong.trim().slice(0, 40)}… Expected: at most ${longestLine}, so fewer different inline scripts and styles`,
    );
  }
  return headers;
}

function rule(path: string, headers: Record<string, string>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}

/** One rule of a `_headers` file: the paths it holds for, `*` standing for any text, and its headers. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Reads a `_headers` file.
 * @returns its rules, behind one for what its hosts send by themselves. A later rule wins over an earlier one.
 */
export function readHeaders(file: string): HeaderRule[] {
  const rules = file.split(/^(?=\/)/m).map((block) => {
    const [path, ...lines] = block.trim().split('\n');
    return {
      path: path!,
      headers: Object.fromEntries(lines.map((line) => /^\s*(.*?): (.*)$/.exec(line)!.slice(1))),
    };
  });
  return [{ path: '/*', headers: { 'Cache-Control': usualCaching } }, ...rules];
}

/** A regular expression for the paths that a rule holds for. */
export function patternOf({ path }: HeaderRule): string {
  return `^${path
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`;
}

/** What is sent with the file at a path. */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter((rule) => new RegExp(patternOf(rule)).test(path)).map(({ headers }) => headers),
  );
}
