import { existsSync } from 'node:fs';
import { readYaml } from '../yaml.ts';
import { plotSchema, plotsFolder, type PlotData, type PlotRow } from './schema.ts';

/** A number as Dutch readers write it: 1,64. */
export function dutchNumber(value: number, digits?: number): string {
  return value.toLocaleString(
    'nl-NL',
    digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits },
  );
}

/** The value of a row, with its unit: "3,5%". */
export function valueOf({ value, digits }: PlotRow, unit = ''): string {
  return dutchNumber(value, digits) + unit;
}

/** The interval of a row: "1,31 tot 2,05"; undefined where it has none. */
export function intervalOf({ low, high, digits }: PlotRow): string | undefined {
  if (low === undefined || high === undefined) return undefined;
  return `${dutchNumber(low, digits)} tot ${dutchNumber(high, digits)}`;
}

const reference = /\[=([a-z0-9-]+)\.([a-z0-9-]+)(?:\.(value|rounded))?\]/g;

/**
 * Puts the numbers of plots into a text, so that both come from one place: `[=langste-training.tot-30]` becomes
 * "1,64 (1,31 tot 2,05)", with `.value` the value alone, with `.rounded` a whole number without unit.
 * @throws at a plot or row that does not exist, with what was expected
 */
export function fillNumbers(text: string): string {
  return text.replaceAll(reference, (written, plotId: string, rowId: string, part: string | undefined) => {
    const file = `${plotsFolder}/${plotId}.yaml`;
    if (!existsSync(file)) throw new Error(`${written}: no such plot. Expected: the name of a file in ${plotsFolder}/`);
    const plot: PlotData = readYaml(file, plotSchema);
    const rows = plot.panels.flatMap(({ rows }) => rows);
    const row = rows.find(({ id }) => id === rowId);
    if (!row) throw new Error(`${written}: no such row. Expected one of: ${rows.map(({ id }) => id).join(', ')}`);
    if (part === 'rounded') return dutchNumber(row.value, 0);
    const interval = intervalOf(row);
    return part === 'value' || !interval ? valueOf(row, plot.unit) : `${valueOf(row, plot.unit)} (${interval})`;
  });
}
