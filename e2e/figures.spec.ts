import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'node-html-parser';
import { build, expect, paths, test } from './site.ts';

const html = (path: string) => parse(readFileSync(join(build, path, 'index.html'), 'utf8'));
const figures = paths.flatMap((path) =>
  html(path)
    .querySelectorAll('figure')
    .map((figure) => ({ path, figure, src: figure.querySelector('img')!.getAttribute('src')! })),
);
const plots = figures.filter(({ figure }) => figure.querySelector('table'));
const drawings = load(readFileSync(join(import.meta.dirname, '../content/figuren/figuren.yaml'), 'utf8')) as {
  id: string;
  alt: string;
}[];

test('every number in the picture of a plot stands in its table and in its words', () => {
  expect(plots.length).toBeGreaterThanOrEqual(4);
  for (const { figure, src } of plots) {
    const svg = parse(readFileSync(join(build, src), 'utf8'));
    const bold = svg.querySelectorAll('[font-weight="600"] text').map(({ text }) => text);
    const cells = figure.querySelectorAll('td, th, caption').map(({ text }) => text.trim());
    const words = figure.querySelector('img')!.getAttribute('alt')!;
    expect(bold.length, src).toBeGreaterThan(1);
    for (const text of bold) {
      expect(cells, src).toContain(text);
      expect(words, src).toContain(text);
    }
  }
});

test('a drawing is read aloud with the same facts as its picture, and seen in its own colours by day and by night', async ({
  page,
}) => {
  for (const { id, alt } of drawings) {
    const { path } = figures.find(({ src }) => src === `/figuren/${id}.svg`)!;
    await page.goto(path);
    await expect(page.getByRole('img', { name: alt })).toHaveCount(1);
    const svg = readFileSync(join(build, `figuren/${id}.svg`), 'utf8');
    expect(svg, id).toContain('prefers-color-scheme:dark');
    for (const [, size] of svg.matchAll(/font(?:-size)?:\s*(?:600 )?([\d.]+)px|font-size="([\d.]+)"/g)) {
      if (size) expect((Number(size) * 280) / 320, id).toBeGreaterThanOrEqual(12);
    }
    for (const label of parse(svg).querySelectorAll('text')) {
      expect(label.text.trim().length, id).toBeGreaterThan(0);
    }
  }
});
