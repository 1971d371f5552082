import { describe, expect, it } from 'vitest';
import { allNotes, notesOn } from './notes.ts';
import type { CheckRules } from './schema.ts';

const link = { text: 'Lees', path: '/opbouw/' };
const answer = (id: string, group?: string, first = false) => ({
  id,
  text: id,
  leadsTo: id === 'ziek' ? 'serious' : 'middle',
  sources: [],
  first,
  ...(group && { group, note: { text: `about ${id}`, step: `begin with ${id}`, link } }),
});
const check: CheckRules = {
  title: '',
  outcomes: [],
  safetyNet: '',
  unsure: '',
  groups: [
    { id: 'self', title: 'In hand' },
    { id: 'less', title: 'Less in hand' },
  ],
  questions: [
    {
      id: 'one',
      kind: 'tick-all',
      text: '',
      unsure: 'middle',
      sources: [],
      answers: [answer('oud', 'less'), answer('slaap', 'self', true), answer('kaal')],
    },
    {
      id: 'two',
      kind: 'tick-all',
      text: '',
      unsure: 'middle',
      sources: [],
      answers: [answer('schoen', 'self', true), answer('ziek', 'less', true)],
    },
  ],
};
const given = new Map([
  ['one', ['slaap', 'oud', 'kaal']],
  ['two', ['ziek', 'schoen']],
]);

describe('the remarks of a check', () => {
  it('begin with the first answer in the file that may be begun with', () => {
    expect(notesOn(check, given, given).first?.answer).toBe('slaap');
  });

  it('begin with an answer that led to the outcome, not with one that was outranked', () => {
    expect(notesOn(check, given, new Map([['two', ['ziek']]])).first?.answer).toBe('ziek');
    expect(notesOn(check, given, new Map([['one', ['oud']]])).first).toBeUndefined();
  });

  it('stand once each, under their group, in the order of the file', () => {
    const { groups } = notesOn(check, given, given);
    expect(groups.map(({ id, remarks }) => [id, remarks.map((remark) => remark.answer)])).toEqual([
      ['self', ['schoen']],
      ['less', ['oud', 'ziek']],
    ]);
  });

  it('leave out what was not ticked, and groups that are empty', () => {
    const onlyOld = new Map([['one', ['oud', 'geen', 'weet-niet']]]);
    expect(notesOn(check, onlyOld, onlyOld)).toEqual({
      first: undefined,
      groups: [
        {
          id: 'less',
          title: 'Less in hand',
          remarks: [{ answer: 'oud', text: 'about oud', step: 'begin with oud', link }],
        },
      ],
    });
    expect(notesOn(check, new Map(), new Map())).toEqual({ first: undefined, groups: [] });
  });

  it('all stand on the page', () => {
    expect(allNotes(check).flatMap(({ remarks }) => remarks.map((remark) => remark.answer))).toEqual([
      'slaap',
      'schoen',
      'oud',
      'ziek',
    ]);
  });
});
