import { prefix } from '../checks/store.ts';

/** The name under which the settings are kept. */
export const settingsName = 'weergave';

/** A question of the panel. The first option is what holds without a setting: it changes nothing. */
export interface Group {
  readonly name: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** All that a reader can set. `src/styles/reading.css` says what each option does. */
export const groups: readonly Group[] = [
  {
    name: 'text',
    text: 'Lettergrootte',
    options: ['100', '112', '125', '150', '200'].map((value) => ({ value, text: `${value}%` })),
  },
  {
    name: 'color',
    text: 'Licht of donker',
    options: [
      { value: 'system', text: 'Automatisch' },
      { value: 'light', text: 'Licht' },
      { value: 'dark', text: 'Donker' },
    ],
  },
  {
    name: 'contrast',
    text: 'Contrast',
    options: [
      { value: 'usual', text: 'Automatisch' },
      { value: 'more', text: 'Meer' },
    ],
  },
  {
    name: 'line',
    text: 'Breedte van de regels',
    options: [
      { value: 'normal', text: 'Gewoon' },
      { value: 'narrow', text: 'Smal' },
      { value: 'wide', text: 'Breed' },
    ],
  },
];

/** One value of each group, as `reading.css` selects them: `125 dark usual normal`. No two groups share a value. */
export type Settings = string;

/**
 * Settings of anything that was kept: a word that is not known falls away, a group without one gets its first option.
 * @param stored the text of a storage, or whatever it holds
 */
export function parseSettings(stored: unknown): Settings {
  const words = typeof stored === 'string' ? stored.split(' ') : [];
  return groups
    .map(({ options }) => (options.findLast(({ value }) => words.includes(value)) ?? options[0]!).value)
    .join(' ');
}

/**
 * The script of the head: it puts what is kept on the page before the first paint, again when a page comes back from
 * the back/forward cache, and again when another tab changes it. What the device keeps goes before what the tab keeps.
 */
export const applyStored = `(onstorage=onpageshow=()=>{let d=document.documentElement.dataset,k='${prefix}${settingsName}';d.reading??='';try{d.reading=localStorage[k]??sessionStorage[k]??''}catch{}})()`;
