import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What stands on the picture of a preview. */
export interface PictureWords {
  /** The name of the page, above the title of a section of it. */
  readonly above?: string;
  readonly title: string;
  readonly summary: string;
}

/** The size that the makers of previews ask for. */
const size = { width: 1200, height: 630 } as const;

/** The colours of the day: a preview stands on somebody else's page, which says nothing of dark mode. */
const colors = { paper: '#faf6ee', ink: '#14272a', quiet: '#3c4b49', line: '#7f8a80', way: '#0b5544' } as const;

/** Four inks on one paper: sixteen colours are enough for their edges, and weigh a third of all colours. */
const png = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 } as const;

const require = createRequire(import.meta.url);
const typeface = (weight: 400 | 700) =>
  require.resolve(`@fontsource/charis-sil/files/charis-sil-latin-${weight}-normal.woff`);

/** Read once: satori parses a list of fonts the first time that it sees it. */
let fonts: { name: string; weight: 400 | 700; data: Buffer }[] | undefined;

/** What satori takes: an element as React has it. */
interface Box {
  readonly type: string;
  readonly props: Record<string, unknown>;
}

/**
 * All that a picture is made of, as text: the same text gives the same picture.
 * @returns the tree of boxes, and what draws it
 */
export function recipeOf(words: PictureWords): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const versions = ['@fontsource/charis-sil', 'satori', 'sharp'].map((name) => dependencies[name]);
  return JSON.stringify({ tree: treeOf(words), size, png, versions });
}

/**
 * Draws a picture: 1200 x 630.
 * @returns PNG
 */
export async function draw(words: PictureWords): Promise<Buffer> {
  // Both take half a second to load, and a build in which no word changed draws nothing.
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
  fonts ??= ([400, 700] as const).map((weight) => ({
    name: 'Charis SIL',
    weight,
    data: readFileSync(typeface(weight)),
  }));
  const svg = await satori(treeOf(words) as Parameters<typeof satori>[0], { ...size, fonts });
  return sharp(Buffer.from(svg)).png(png).toBuffer();
}

function treeOf({ above, title, summary }: PictureWords): Box {
  const fontSize = title.length > 70 ? 54 : title.length > 36 ? 64 : 76;
  const whole = { ...size, background: colors.paper, color: colors.ink, fontFamily: 'Charis SIL' };
  const words = { top: 64, left: 160, width: 940, height: 400, flexDirection: 'column', justifyContent: 'center' };
  return box(whole, [
    box({ position: 'absolute', left: 94, top: 0, width: 2, height: size.height, background: colors.line }),
    image(drawing('Path'), { right: 0, bottom: 40, width: 580, height: 120 }),
    box({ position: 'absolute', ...words }, [
      ...(above ? [box({ fontSize: 32, color: colors.way, marginBottom: 16 }, above)] : []),
      box({ position: 'relative', fontSize, fontWeight: 700, lineHeight: 1.15 }, [
        image(post, { left: -79, top: fontSize * 0.18, width: 24, height: 72 }),
        box({ textWrap: 'balance' }, title),
      ]),
      box(
        { fontSize: 32, lineHeight: 1.4, color: colors.quiet, marginTop: 24, display: 'block', lineClamp: 3 },
        summary,
      ),
    ]),
    image(drawing('Wordmark'), { left: 160, bottom: 56, width: 257, height: 50 }),
  ]);
}

function box(style: Record<string, unknown>, children?: string | readonly Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function image(svg: string, place: Record<string, number>): Box {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return {
    type: 'img',
    props: { src, width: place['width'], height: place['height'], style: { position: 'absolute', ...place } },
  };
}

/** The post of the site, beside the title as it stands beside every heading. */
const post = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 72"><path fill="${colors.way}" d="M0 17 24 0V72H0z"/></svg>`;

/** A drawing of the site, with its colours written into it: here it has no stylesheet. */
function drawing(component: 'Path' | 'Wordmark'): string {
  const [svg = ''] = /<svg[^]*<\/svg>/.exec(readFileSync(`src/components/${component}.astro`, 'utf8')) ?? [];
  return svg
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replaceAll('currentColor', colors.ink)
    .replace(/class="[a-z]+-post"/, `fill="${colors.way}"`)
    .replace(/class="path-line"/, `fill="none" stroke="${colors.line}" stroke-width="1.5" stroke-linecap="round"`);
}
