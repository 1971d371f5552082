import css from '../styles/search.css?inline';
import { mountSearchBox } from './box.ts';

// The box brings its own styles: a page that nobody searches does not carry them. The content policy refuses a
// style element here; a browser without this (Safari before 16.4) shows the box plainly.
if ('adoptedStyleSheets' in document) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The search box over the page. Escape, the button and a click beside it close it. */
const dialog = document.createElement('dialog');
dialog.className = 'search-dialog';
dialog.setAttribute('aria-label', 'Zoeken');

const frame = document.createElement('div');
dialog.append(frame);

const close = document.createElement('button');
close.type = 'button';
close.textContent = 'Sluiten';
close.addEventListener('click', () => dialog.close());
frame.append(close);
document.body.append(dialog);

// Escape would first clear the box.
dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  dialog.close();
});

const input = mountSearchBox(frame, { query: '' });
let isBeside = false;
dialog.addEventListener('pointerdown', ({ target }) => (isBeside = target === dialog));
dialog.addEventListener('click', (event) => {
  // A link to a section of this same page does not unload it.
  if ((isBeside && event.target === dialog) || (event.target as Element).closest('a')) dialog.close();
});

addEventListener('open-search', () => {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
});
