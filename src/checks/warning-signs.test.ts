import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml.ts';
import { none, unsure } from './evaluate.ts';
import { expectRungs, type Rungs } from './expect-rungs.ts';
import { checkSchema } from './schema.ts';

const check = readYaml('content/checks/waarschuwingssignalen.yaml', checkSchema);
const ladder = ['geen-signaal', 'rustiger', 'huisarts', 'vandaag', '112'];

const rungs: Rungs = {
  nu: { ja: '112', eerder: 'vandaag', nee: 'geen-signaal', [unsure]: 'vandaag' },
  gewricht: {
    'dik-warm': 'vandaag',
    koorts: 'vandaag',
    kwetsbaar: 'vandaag',
    'niet-staan': 'vandaag',
    vast: 'vandaag',
    doorzakken: 'vandaag',
    [none]: 'geen-signaal',
    [unsure]: 'vandaag',
  },
  kuit: {
    'dikke-kuit': 'vandaag',
    knap: 'vandaag',
    'snel-dik': 'vandaag',
    scheef: 'vandaag',
    'koude-voet': 'vandaag',
    botontkalking: 'vandaag',
    [none]: 'geen-signaal',
    [unsure]: 'vandaag',
  },
  blijft: {
    lies: 'huisarts',
    botplek: 'huisarts',
    nacht: 'huisarts',
    ochtend: 'huisarts',
    'blijft-dik': 'huisarts',
    'even-vast': 'huisarts',
    'artrose-erger': 'huisarts',
    [none]: 'geen-signaal',
    [unsure]: 'huisarts',
  },
  'na-hardlopen': {
    scherp: 'rustiger',
    'dag-later': 'rustiger',
    mank: 'rustiger',
    weken: 'rustiger',
    [none]: 'geen-signaal',
    [unsure]: 'rustiger',
  },
};
describe('the warning-sign check', () => {
  expectRungs(check, ladder, 'huisarts', rungs);

  it('interrupts from "vandaag" on, and shows "huisarts" and up at once', () => {
    expect(check.outcomes.map(({ alert }) => alert)).toEqual([false, false, false, true, true]);
    expect(check.outcomes.map(({ atOnce }) => atOnce)).toEqual([false, false, true, true, true]);
    expect(check.outcomes.map(({ phone }) => phone)).toEqual([undefined, undefined, undefined, undefined, '112']);
  });
});
