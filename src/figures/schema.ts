import { z } from 'astro/zod';
import { sourceId } from '../articles/sources.ts';
import { idSchema, strict } from '../strict.ts';

const text = z.string().min(1);

const row = strict({
  /** Stands in texts as `[=grafiek.id]`. */
  id: idSchema,
  label: text,
  value: z.number(),
  /** The interval, where the source has one. */
  low: z.number().optional(),
  high: z.number().optional(),
  /** How many decimals to show; as many as the number has where it is left out. */
  digits: z.int().min(0).max(3).optional(),
}).refine(({ low, high }) => (low === undefined) === (high === undefined), 'Expected: low and high, both or neither');

/** Numbers of research, drawn at build time: `content/grafieken/*.yaml`. The one place where they stand. */
export const plotSchema = strict({
  /** What it shows, as a sentence. */
  headline: text,
  /** What was measured, of whom, and in which unit. */
  measure: text,
  source: sourceId,
  /** Stands behind every number. */
  unit: z.literal('%').optional(),
  panels: z
    .array(
      strict({
        title: text.optional(),
        axis: strict({
          from: z.number(),
          to: z.number(),
          ticks: z.array(z.number()).min(2),
          /** A line that the rows are read against, such as 1 for a ratio. */
          reference: z.number().optional(),
        }),
        rows: z.array(row).min(1),
      }),
    )
    .min(1),
}).superRefine(({ panels }, context) => {
  const ids = panels.flatMap(({ rows }) => rows.map((one) => one.id));
  const twice = ids.find((one, index) => ids.indexOf(one) < index);
  if (twice) context.addIssue({ code: 'custom', message: `The row ${twice} stands twice. Expected: every id once` });
  for (const { axis, rows } of panels) {
    for (const { id: name, value, low = value, high = value } of rows) {
      if (!(axis.from <= low && low <= value && value <= high && high <= axis.to)) {
        const message = `${name}: ${low} to ${value} to ${high}. Expected: in this order, on an axis of ${axis.from} to ${axis.to}`;
        context.addIssue({ code: 'custom', message });
      }
    }
  }
});

export type PlotData = z.output<typeof plotSchema>;
export type PlotRow = PlotData['panels'][number]['rows'][number];

export const plotsFolder = 'content/grafieken';

/** What stands beside a drawing; the drawing itself is `content/figuren/<id>.svg`. */
const drawingSchema = strict({
  id: idSchema,
  /** One sentence under the picture. */
  caption: text,
  /** The same facts as in the picture, in words. */
  alt: text,
});

export const drawingsFolder = 'content/figuren';
export const drawingsFile = `${drawingsFolder}/figuren.yaml`;
export const drawingsSchema = z.array(drawingSchema);
