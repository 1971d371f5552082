import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPlot } from './draw-plot.ts';
import { plotNamed } from './figures.ts';
import { dutchNumber, fillNumbers, intervalOf, valueOf } from './numbers.ts';
import { readYaml } from '../yaml.ts';
import { drawingsFile, drawingsSchema, plotsFolder, plotSchema } from './schema.ts';

const plots = readdirSync(plotsFolder).map((name) => ({ id: parse(name).name, plot: plotNamed(parse(name).name) }));
const texts = ['artikelen', 'paginas'].flatMap((folder) =>
  readdirSync(`content/${folder}`).map((name) => ({ name, text: readFileSync(`content/${folder}/${name}`, 'utf8') })),
);

describe('numbers of a plot', () => {
  it('stand in a text as its value and interval, its value, or rounded', () => {
    expect(fillNumbers('a [=langste-training.tot-30] b')).toBe('a 1,64 (1,31 tot 2,05) b');
    expect(fillNumbers('[=artrose-bij-hardlopers.niet.value]')).toBe('10,2%');
    expect(fillNumbers('[=tien-procent.met.rounded] van de 100')).toBe('21 van de 100');
  });

  it('stop the build where they do not exist', () => {
    expect(() => fillNumbers('[=fietsen.een]')).toThrow(
      'no such plot. Expected: the name of a file in content/grafieken/',
    );
    expect(() => fillNumbers('[=tien-procent.half]')).toThrow('no such row. Expected one of: met, zonder');
  });

  it('are written nowhere else: a paragraph that cites the source of a plot takes its numbers from there', () => {
    for (const { plot } of plots) {
      const rows = plot.panels.flatMap(({ rows }) => rows);
      const numbers = rows.flatMap((row) => [valueOf(row, plot.unit), intervalOf(row) ?? []].flat());
      const rounded = plot.unit ? rows.map((row) => `${dutchNumber(row.value, 0)} van de 100`) : [];
      for (const { name, text } of texts) {
        for (const paragraph of text.split('\n').filter((line) => line.includes(`@${plot.source}`))) {
          for (const number of [...numbers, ...rounded]) {
            expect(
              new RegExp(`(?<![\\d,]|à )${number.replaceAll('.', '\\.')}`).test(paragraph),
              `${name}: ${number}`,
            ).toBe(false);
          }
        }
      }
    }
  });
});

it('every plot and drawing stands on a page', () => {
  const all = texts.map(({ text }) => text).join('');
  for (const { id } of plots) expect(all, id).toContain(`<Grafiek id="${id}" />`);
  for (const { id } of readYaml(drawingsFile, drawingsSchema)) expect(all, id).toContain(`<Figuur id="${id}" />`);
});

describe('a plot', () => {
  it.each(plots)('$id shows every row with its label and number', ({ plot }) => {
    const svg = drawPlot(plot);
    for (const { rows, title } of plot.panels) {
      for (const text of [...rows.flatMap((row) => [row.label, valueOf(row, plot.unit)]), title ?? '']) {
        expect(svg.replaceAll(/<[^>]*>/g, '\n')).toContain(text);
      }
    }
  });

  it('draws an interval where the research has one, and a bar where not', () => {
    expect(drawPlot(plotNamed('langste-training')).match(/<circle/g)).toHaveLength(3);
    expect(drawPlot(plotNamed('tien-procent'))).not.toContain('<circle');
  });

  it('does not hold an interval that its value is outside of', () => {
    const data = {
      ...plotNamed('tien-procent'),
      panels: [{ axis: { from: 0, to: 4, ticks: [0, 4] }, rows: [{ id: 'a', label: 'A', value: 3, low: 1, high: 2 }] }],
    };
    expect(plotSchema.safeParse(data).success).toBe(false);
  });

  it('has no text below 12 px at 280 px', () => {
    for (const { plot } of plots) {
      const sizes = [...drawPlot(plot).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(sizes.length).toBeGreaterThan(0);
      for (const size of sizes) expect((size * 280) / 320).toBeGreaterThanOrEqual(12);
    }
  });
});
