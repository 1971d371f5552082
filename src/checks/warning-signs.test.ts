import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml.ts';
import { checkSchema } from './schema.ts';

const check = readYaml('content/checks/waarschuwingssignalen.yaml', checkSchema);

describe('the warning-sign check', () => {
  it('interrupts from "vandaag" on, and shows "huisarts" and up at once', () => {
    expect(check.outcomes.map(({ alert }) => alert)).toEqual([false, false, false, true, true]);
    expect(check.outcomes.map(({ atOnce }) => atOnce)).toEqual([false, false, true, true, true]);
    expect(check.outcomes.map(({ phone }) => phone)).toEqual([undefined, undefined, undefined, undefined, '112']);
  });
});
