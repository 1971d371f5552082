import { dutchDate } from '../articles/date.ts';
import type { Advice } from './reasons.ts';

/**
 * An outcome as plain text, to be sent or kept elsewhere: the words of its card, the answers that led to it, the day
 * and the address.
 * @param address of the check
 * @param now the day it is written
 */
export function asText(
  check: { title: string },
  { outcome, reasons, unsure, safetyNet }: Advice,
  address: string,
  now = new Date(),
): string {
  return [
    `${check.title} (ingevuld op ${dutchDate(now)})`,
    `${outcome.label}: ${outcome.heading}`,
    ...(outcome.phone ? [`Bel ${outcome.phone}`] : []),
    [outcome.today, outcome.week, outcome.again].filter(Boolean).join('\n'),
    ...(outcome.signs ? [outcome.signs.map((sign) => `- ${sign}`).join('\n')] : []),
    ...(reasons.length > 0 ? [['Dit advies hoort bij:', ...reasons.map((reason) => `- ${reason}`)].join('\n')] : []),
    ...unsure,
    ...(safetyNet ? [safetyNet] : []),
    `Algemene informatie, geen diagnose. ${address}`,
  ].join('\n\n');
}
