import { describe, expect, it } from 'vitest';
import { textDirective } from './text-directive.ts';

/** The directive for a quotation, where it stands for the nth time in a text. */
function directiveFor(text: string, quote: string, nth = 1): string {
  let start = -1;
  for (let time = 0; time < nth; time++) start = text.indexOf(quote, start + 1);
  return textDirective(text, start, start + quote.length);
}

describe('textDirective', () => {
  it('names a short quotation whole', () => {
    expect(directiveFor('Loop rustig.\nRust uit.', 'Rust uit')).toBe(':~:text=Rust%20uit');
  });

  it('encodes what means something in a directive', () => {
    expect(directiveFor('De 10%-regel, & meer', 'De 10%-regel, & meer')).toBe(
      ':~:text=De%2010%25%2Dregel%2C%20%26%20meer',
    );
  });

  it('adds words around a quotation that stands earlier too, as few as tell them apart', () => {
    const text = 'Ga rustig wandelen. Dan mag je rustig hardlopen. Ga rustig fietsen.';
    expect(directiveFor(text, 'rustig', 1)).toBe(':~:text=rustig');
    expect(directiveFor(text, 'rustig', 2)).toBe(':~:text=je-,rustig,-hardlopen.');
    expect(directiveFor(text, 'Ga rustig', 2)).toBe(':~:text=hardlopen.-,Ga%20rustig,-fietsen.');
  });

  it('counts whole words only, capitals or not', () => {
    expect(directiveFor('Hardlopers. Voorloper. Loper', 'Loper')).toBe(':~:text=Loper');
    expect(directiveFor('LOPEN is leuk. Ik ga lopen', 'lopen')).toBe(':~:text=ga-,lopen');
  });

  it('names a long quotation, or one of several blocks, by its beginning and end', () => {
    const long = 'Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien';
    expect(directiveFor(`Voor.\n${long}.\nNa.`, long)).toBe(
      ':~:text=Een%20twee%20drie%20vier,dertien%20veertien%20vijftien%20zestien',
    );
    expect(directiveFor('Eerste alinea.\nTweede alinea.', 'alinea.\nTweede')).toBe(':~:text=alinea.,Tweede');
  });

  it('takes more words for an end that stands within the quotation too', () => {
    const text = 'een\ntwee drie vier vijf zes\nal twee drie vier vijf\nslot';
    expect(directiveFor(text, 'een\ntwee drie vier vijf zes\nal twee drie vier vijf')).toBe(
      ':~:text=een,al%20twee%20drie%20vier%20vijf',
    );
  });

  it('tells a beginning that stands earlier too by the words before it', () => {
    expect(directiveFor('Kop.\nDit.\nStaart.\nWel dit.\nStaart.', 'dit.\nStaart')).toBe(':~:text=Wel-,dit.,Staart');
  });

  it('leaves out what no words around it tell from an earlier place', () => {
    expect(directiveFor('Kop\nBronnen\nKop\nBronnen', 'Bronnen', 2)).toBe('');
  });
});
