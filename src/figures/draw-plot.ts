import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { valueOf } from './numbers.ts';
import type { PlotData } from './schema.ts';

/** Width of the drawing's own units; on a phone of 320 px it is shown at 280 px, so 14 units are 12 px. */
const width = 320;
const rowHeight = 54;
const titleHeight = 26;
const axisHeight = 34;

const style =
  'svg{color-scheme:light dark;color:#14272a;--way:#0b5544;--quiet:#5f6d66}' +
  'text{font-family:-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:lining-nums;fill:currentColor}' +
  '@media(prefers-color-scheme:dark){svg{color:#ece6d9;--way:#93d6be;--quiet:#8b9a94}}';

/** How high the drawing of a plot is, in its own units. */
export function heightOf({ panels }: PlotData): number {
  return panels.reduce(
    (sum, { title, rows }) => sum + (title ? titleHeight : 4) + rows.length * rowHeight + axisHeight,
    0,
  );
}

/**
 * Draws a plot as SVG: for each row its label and number, and below them a dot on the axis, with its interval. A value
 * without interval is a bar from zero.
 */
export function drawPlot(plot: PlotData): string {
  let top = 0;
  const panels = plot.panels.map((panel) => {
    const above = panel.title ? titleHeight : 4;
    const height = above + panel.rows.length * rowHeight + axisHeight;
    const drawn = drawPanel(panel, plot.unit, above, height);
    const group = `<g transform="translate(0 ${top})" text-anchor="middle">${drawn}</g>`;
    top += height;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}"><style>${style}</style>${panels.join('')}</svg>\n`;
}

function drawPanel(
  { title, axis, rows }: PlotData['panels'][number],
  unit: string | undefined,
  above: number,
  height: number,
): string {
  const { document } = parseHTML('<html></html>');
  const data = rows.map((row, index) => ({
    ...row,
    y: above + index * rowHeight + 36,
  }));
  const withInterval = data.filter(({ low }) => low !== undefined);
  const bars = data.filter(({ low }) => low === undefined);
  const bottom = height - axisHeight;
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    height,
    margin: 0,
    x: { domain: [axis.from, axis.to], range: [12, width - 18], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      title
        ? Plot.text([title], {
            frameAnchor: 'top-left',
            dy: 3,
            fontSize: 15,
            fontWeight: 600,
            lineAnchor: 'top',
            textAnchor: 'start',
            dx: 2,
          })
        : null,
      Plot.ruleX(axis.ticks, { y1: bottom, y2: bottom + 6, stroke: 'var(--quiet)' }),
      Plot.ruleY([bottom], { x1: axis.from, x2: axis.to, stroke: 'var(--quiet)' }),
      Plot.text(axis.ticks, {
        x: (tick: number) => tick,
        y: bottom + 20,
        text: (tick: number) => tick.toLocaleString('nl-NL') + (unit ?? ''),
        fontSize: 14,
      }),
      axis.reference === undefined
        ? null
        : Plot.ruleX(
            data.map(({ y }) => y),
            { x: axis.reference, y1: (y: number) => y - 11, y2: (y: number) => y + 11, stroke: 'currentColor' },
          ),
      Plot.text(data, {
        x: axis.from,
        y: (row) => row.y - 20,
        text: 'label',
        textAnchor: 'start',
        dx: -10,
        fontSize: 15,
      }),
      Plot.text(data, {
        x: axis.to,
        y: (row) => row.y - 20,
        text: (row) => valueOf(row, unit),
        textAnchor: 'end',
        dx: 16,
        fontSize: 15,
        fontWeight: 600,
      }),
      Plot.ruleY(bars, { y: 'y', x1: axis.from, x2: 'value', stroke: 'var(--way)', strokeWidth: 10 }),
      Plot.ruleY(withInterval, { y: 'y', x1: 'low', x2: 'high', stroke: 'var(--way)', strokeWidth: 3 }),
      Plot.dot(withInterval, { y: 'y', x: 'value', r: 6, fill: 'var(--way)' }),
    ],
  });
  return svg.innerHTML.replace(/<style>[^]*?<\/style>/, '').replaceAll(/ aria-label="[^"]*"/g, '');
}
