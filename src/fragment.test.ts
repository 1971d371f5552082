import { describe, expect, it } from 'vitest';
import { readState } from './fragment.ts';

describe('readState', () => {
  it('reads what stands behind #?', () => {
    expect(readState('#?zoek=dikke%20kuit').get('zoek')).toBe('dikke kuit');
  });

  it('takes a section, nothing, a lone percent sign and an endless fragment for no state or plain text', () => {
    expect([...readState('#artrose')]).toEqual([]);
    expect([...readState('')]).toEqual([]);
    expect(readState('#?zoek=100%').get('zoek')).toBe('100%');
    expect([...readState(`#?zoek=${'a'.repeat(3000)}`)]).toEqual([]);
  });
});
