import { readFileSync } from 'node:fs';
import { bundle } from 'lightningcss';
import { site } from '../site.ts';
import { styleTargets } from '../styles/targets.ts';

/** What stands behind a shared address. */
export interface Stub {
  /** Its own address, whole. */
  readonly address: string;
  /** The whole address of the page that it leads to. */
  readonly page: string;
  /** The path of the section that it leads to, with the base path. */
  readonly target: string;
  /** The whole address of its picture. */
  readonly picture: string;
  /** The path of the icon, with the base path. */
  readonly icon: string;
  readonly title: string;
  readonly above: string;
  readonly summary: string;
}

/**
 * The page of a moment behind a shared address: it tells a preview what it is, shows a person where it leads, and
 * leads on without a script.
 *
 * It carries no `noindex`: with the canonical address beside it, that could be taken for the article's own.
 */
export function stubPage({ address, page, target, picture, icon, title, above, summary }: Stub): string {
  const named = `${title} | ${above}`;
  return fill`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${named}</title>
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="description" content="${summary}">
<link rel="canonical" href="${page}">
<meta property="og:title" content="${named}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="article">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="${site.locale}">
<meta property="og:image" content="${picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${title}. ${summary}">
<meta name="twitter:card" content="summary_large_image">
<link rel="icon" href="${icon}" type="image/svg+xml">
<style>${{ raw: stubStyles() }}</style>
</head>
<body>
<main>
${{ raw: readFileSync('src/components/Wordmark.astro', 'utf8').trim() }}
<p class="above">${above}</p>
<h1>${title}</h1>
<p>${summary}</p>
<p><a href="${target}">Lees dit stuk</a></p>
</main>
</body>
</html>
`;
}

let styles: string | undefined;

function stubStyles(): string {
  styles ??= bundle({ filename: 'src/styles/stub.css', minify: true, targets: styleTargets }).code.toString();
  return styles;
}

/** Fills a page: what is put in is text, unless it is marked as raw. */
function fill(parts: TemplateStringsArray, ...values: (string | { raw: string })[]): string {
  return String.raw(parts, ...values.map((value) => (typeof value === 'string' ? escapeText(value) : value.raw)));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
