import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headersOf, patternOf, readHeaders, type HeaderRule } from './headers.ts';

/** A site as a server of files is to know it. */
export interface HostedSite {
  readonly rules: readonly HeaderRule[];
  /** Its domain. */
  readonly host: string;
  /** The path it is built for, with a slash at both ends. */
  readonly base: string;
  /** The folder that is served as `/`; the build lies in it under its base path. */
  readonly root: string;
  readonly certificate?: { readonly file: string; readonly key: string };
  /** Where it listens, if not on the usual ports of every address. */
  readonly at?: { readonly address: string; readonly http: number; readonly https: number };
}

/** By the end of a file's name; Pagefind's own files have no type. */
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  txt: 'text/plain',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};
const isText = (type: string) => /^text|xml$/.test(type);

/** The type that a host is to send for a file, `undefined` where none is known. */
export function contentTypeOf(file: string): string | undefined {
  const type = contentTypes[file.slice(file.lastIndexOf('.') + 1)];
  return type && (isText(type) ? `${type}; charset=utf-8` : type);
}

/** Each header with its values: the first holds for all paths, and of the others the last that fits a path wins. */
function valuesByName(rules: readonly HeaderRule[]) {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  return [...names].map((name) => {
    const set = rules.filter(({ headers }) => headers[name]);
    return {
      name,
      value: headersOf(rules, '/')[name] ?? '',
      others: set.filter(({ path }) => path !== '/*').map((rule) => ({ rule, value: rule.headers[name]! })),
      variable: `soepel_${name.toLowerCase().replaceAll('-', '_')}`,
    };
  });
}

const firstLines = (name: string) => [
  `# Soepel lopen, for ${name}. It holds the hashes of one build: make it anew with every build, and reload.`,
];

/** The configuration of a site for nginx, to be included within `http`; it needs the module `brotli_static`. */
export function nginxConfig({ rules, host, base, root, certificate, at }: HostedSite): string {
  const values = valuesByName(rules);
  const listen = (port: number, more: string) =>
    (at ? [`${at.address}:`] : ['', '[::]:']).map((address) => `    listen ${address}${port}${more};`);
  const { file, key } = certificate ?? {
    file: `/etc/letsencrypt/live/${host}/fullchain.pem`,
    key: `/etc/letsencrypt/live/${host}/privkey.pem`,
  };
  return lines([
    ...firstLines('nginx'),
    '',
    // One level of add_header and a map: add_header in a location would drop all the others.
    ...values
      .filter(({ others }) => others.length > 0)
      .flatMap(({ variable, value, others }) => [
        `map $uri $${variable} {`,
        `    default "${value}";`,
        ...others.toReversed().map(({ rule, value }) => `    "~${patternOf(rule)}" "${value}";`),
        '}',
        '',
      ]),
    'server {',
    ...listen(at?.http ?? 80, ''),
    `    server_name ${host};`,
    '    server_tokens off;',
    '    access_log off;',
    `    return 301 https://${host}${at ? `:${at.https}` : ''}$request_uri;`,
    '}',
    '',
    'server {',
    ...listen(at?.https ?? 443, ' ssl http2'),
    `    server_name ${host};`,
    `    ssl_certificate ${file};`,
    `    ssl_certificate_key ${key};`,
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '    server_tokens off;',
    '    # An address tells what somebody reads about: no list of visits is kept.',
    '    access_log off;',
    '    log_not_found off;',
    '',
    `    root ${root};`,
    '    absolute_redirect off;',
    `    error_page 403 404 =404 ${base}404.html;`,
    '    location ~ /_headers(\\.|$) {',
    '        return 404;',
    '    }',
    '',
    '    types {',
    ...Object.entries(contentTypes).map(([end, type]) => `        ${type} ${end};`),
    '    }',
    '    default_type application/octet-stream;',
    '    charset utf-8;',
    `    charset_types ${[...new Set(Object.values(contentTypes))].filter(isText).join(' ')};`,
    '    gzip off;',
    '    gzip_static on;',
    '    gzip_vary on;',
    '    brotli_static on;',
    '',
    ...values.map(
      ({ name, value, others, variable }) =>
        `    add_header ${name} "${others.length > 0 ? `$${variable}` : value}" always;`,
    ),
    '}',
  ]);
}

/** The configuration of a site for Caddy: a Caddyfile, or a part of one. */
export function caddyConfig({ rules, host, base, root, certificate, at }: HostedSite): string {
  const values = valuesByName(rules);
  const notFound = headersOf(rules, `${base}404.html`);
  return lines([
    ...firstLines('Caddy'),
    '',
    `${host} {`,
    ...(at ? [`\tbind ${at.address}`] : []),
    ...(certificate ? [`\ttls ${certificate.file} ${certificate.key}`] : []),
    `\troot * ${root}`,
    ...values
      .filter(({ others }) => others.length > 0)
      .flatMap(({ variable, value, others }) => [
        `\tmap {path} {${variable}} {`,
        ...others.toReversed().map(({ rule, value }) => `\t\t~${patternOf(rule)} "${value}"`),
        `\t\tdefault "${value}"`,
        '\t}',
      ]),
    '\tmap {path} {soepel_type} {',
    ...Object.keys(contentTypes).map((end) => `\t\t~\\.${end}$ "${contentTypeOf(`.${end}`)}"`),
    `\t\tdefault "${contentTypeOf('index.html')}"`,
    '\t}',
    '\theader {',
    '\t\t-Server',
    '\t\tContent-Type "{soepel_type}"',
    ...values.map(
      ({ name, value, others, variable }) => `\t\t${name} "${others.length > 0 ? `{${variable}}` : value}"`,
    ),
    '\t}',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t\thide _headers',
    '\t}',
    '\thandle_errors {',
    `\t\trewrite * ${base}404.html`,
    '\t\theader {',
    '\t\t\t-Server',
    `\t\t\tContent-Type "${contentTypeOf('404.html')}"`,
    ...values.map(({ name }) => `\t\t\t${name} "${notFound[name]}"`),
    '\t\t}',
    '\t\tfile_server {',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '}',
  ]);
}

const lines = (text: readonly string[]) => `${text.join('\n')}\n`;

/**
 * The site that a build is made for.
 * @param folder the build's folder
 * @param root the folder that is served as `/`
 * @throws with `code` ENOENT when nothing is built in the folder
 */
export function builtSite(folder: string, root: string): HostedSite {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { hostname, pathname } = new URL(/^Sitemap: (.*)$/m.exec(read('robots.txt'))![1]!);
  return {
    rules: readHeaders(read('_headers')),
    host: hostname,
    base: pathname.slice(0, pathname.lastIndexOf('/') + 1),
    root,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', root = '/var/www/soepel-lopen'] = process.argv.slice(2);
  const writers: Record<string, typeof nginxConfig> = { nginx: nginxConfig, caddy: caddyConfig };
  const fail = (message: string) => {
    console.error(message);
    process.exit(1);
  };
  try {
    const write = writers[name] ?? fail('Expected: npm run --silent hosts -- nginx|caddy [folder that is served]');
    const site = builtSite('dist', root);
    if (site.host === 'localhost') fail('dist is built for this machine. Run: SITE_URL=https://… npm run build');
    process.stdout.write(write(site));
  } catch (error) {
    fail((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'Nothing is built yet. Run: npm run build' : `${error}`);
  }
}
