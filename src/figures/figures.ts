import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { readYaml } from '../yaml.ts';
import { drawPlot, heightOf } from './draw-plot.ts';
import { drawingsFile, drawingsFolder, drawingsSchema, plotSchema, plotsFolder, type PlotData } from './schema.ts';

/** The plot with this name. */
export function plotNamed(id: string): PlotData {
  const file = `${plotsFolder}/${id}.yaml`;
  if (!existsSync(file))
    throw new Error(`<Grafiek id="${id}">: unknown plot. Expected: the name of a file in ${plotsFolder}/`);
  return readYaml(file, plotSchema);
}

/** A drawing, with what stands beside it. */
export interface Drawing {
  readonly caption: string;
  readonly alt: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The drawing with this name.
 * @throws when it or its words are missing, or it has no viewBox from 0 0
 */
export function drawingNamed(id: string): Drawing {
  const words = readYaml(drawingsFile, drawingsSchema).find((drawing) => drawing.id === id);
  if (!words) throw new Error(`<Figuur id="${id}">: unknown drawing. Expected: an id of ${drawingsFile}`);
  const file = `${drawingsFolder}/${id}.svg`;
  if (!existsSync(file)) throw new Error(`${drawingsFile}: [${id}]: no drawing. Expected: ${file}`);
  const svg = readFileSync(file, 'utf8');
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error(`${file}: no viewBox. Expected: viewBox="0 0 320 …"`);
  return { ...words, svg, width: Number(width), height: Number(height) };
}

/** Every figure as a file: its name, and its SVG. */
export function figureFiles(): { id: string; svg: string }[] {
  const plots = readdirSync(plotsFolder).map((name) => parse(name).name);
  const drawings = readYaml(drawingsFile, drawingsSchema).map(({ id }) => id);
  return [
    ...plots.map((id) => ({ id, svg: drawPlot(plotNamed(id)) })),
    ...drawings.map((id) => ({ id, svg: drawingNamed(id).svg })),
  ];
}

/** The size of a plot in its own units. */
export function plotSize(plot: PlotData): { width: number; height: number } {
  return { width: 320, height: heightOf(plot) };
}
