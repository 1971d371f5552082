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

test('a figure is read aloud with the facts of its picture: every label and every number', async ({ page }) => {
  const unsaid: string[] = [];
  for (const { path, src } of figures) {
    await page.goto(path);
    const figure = page.locator('figure', { has: page.locator(`img[src="${src}"]`) });
    for (const summary of await figure.locator('summary').all()) await summary.click();
    const said = (await figure.ariaSnapshot()).toLowerCase();
    const svg = parse(readFileSync(join(build, src), 'utf8'));
    const labels = svg.querySelectorAll('text').filter((label) => !label.closest('g[text-anchor="middle"]'));
    const words = labels.flatMap(({ innerHTML }) =>
      innerHTML
        .replaceAll(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/),
    );
    unsaid.push(
      ...words.filter((word) => !word || !said.includes(word.toLowerCase())).map((word) => `${src}: ${word}`),
    );
  }
  expect(unsaid).toEqual([]);
});

test('no label of a figure is under 12 px on a phone of 320 px, and every drawing has its colours by night', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  expect(figures.length).toBe(drawings.length + plots.length);
  for (const { path, src } of figures) {
    await page.goto(path);
    const shown = await page.locator(`img[src="${src}"]`).evaluate((image) => image.clientWidth);
    const text = readFileSync(join(build, src), 'utf8');
    expect(text, src).toContain('prefers-color-scheme:dark');
    const [, width] = /viewBox="0 0 ([\d.]+)/.exec(text)!;
    const sizes = [...text.matchAll(/font(?:-size)?[:=]\s*"?([\d.]+)/g)].map((match) => Number(match[1]));
    expect(sizes.length, src).toBeGreaterThan(0);
    for (const size of sizes) expect((size * shown) / Number(width), src).toBeGreaterThanOrEqual(12);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in a figure, lines stand out 3 to 1 and labels 7 to 1, on the page and on what lies under them (${colorScheme})`, async ({
    page,
  }) => {
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.emulateMedia({ colorScheme });
    await page.goto('/knieen/');
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const src of new Set(figures.map((figure) => figure.src))) {
      await page.goto(src);
      const { weak, lines, labels } = await page.evaluate(measureContrast, paper);
      expect(weak, src).toEqual([]);
      expect(lines, src).toBeGreaterThan(3);
      if (plots.some((plot) => plot.src === src)) expect(labels, src).toBeGreaterThan(3);
    }
  });
}

/**
 * Measures a figure that is open by itself: every stroke, every shape without one that is no mere tint, every label.
 * @param paper the colour of the page that the figure stands on, as `rgb(…)`
 */
function measureContrast(paper: string) {
  const channels = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
  const luminance = (colour: string) =>
    channels(colour)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
  const contrast = (one: string, other: string) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };
  const weak: string[] = [];
  const shapes = [
    ...document.querySelectorAll<SVGGraphicsElement>('path, line, circle, ellipse, rect, polygon, polyline'),
  ];
  const drawn = shapes.filter((shape) => !shape.closest('defs, clipPath, mask'));
  let lines = 0;
  for (const shape of drawn) {
    const { stroke, fill, opacity } = getComputedStyle(shape);
    if (opacity !== '1') weak.push(`${shape.outerHTML}: opacity ${opacity}`);
    // A tint or a patch of paper lies inside an outline.
    const seen = stroke !== 'none' ? stroke : shape.matches('.t, .w') ? 'none' : fill;
    if (seen === 'none') continue;
    lines++;
    if (contrast(seen, paper) < 3) weak.push(`${shape.outerHTML}: ${contrast(seen, paper)}`);
  }
  const texts = [...document.querySelectorAll<SVGTextElement>('text')];
  for (const text of texts) {
    const { fill } = getComputedStyle(text);
    const box = text.getBoundingClientRect();
    const under = drawn.filter((shape) => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      const overlaps = left < box.right && right > box.left && top < box.bottom && bottom > box.top;
      return overlaps && getComputedStyle(shape).fill !== 'none' && coversPoint(shape, box);
    });
    for (const ground of [paper, ...under.map((shape) => getComputedStyle(shape).fill)]) {
      if (contrast(fill, ground) < 7) weak.push(`${text.textContent}: ${contrast(fill, ground)} on ${ground}`);
    }
  }
  return { weak, lines, labels: texts.length };

  function coversPoint(shape: SVGGraphicsElement, box: DOMRect) {
    const toShape = shape.getScreenCTM()!.inverse();
    const point = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(toShape);
    return (shape as SVGGeometryElement).isPointInFill(point);
  }
}
