import { send } from './send.ts';
import { textDirective } from './text-directive.ts';
import { blockOf, readSelected } from './visible-text.ts';

// A selected sentence can be shared: while there is a selection within a section, a button for it stands at the foot
// of the screen, out of the way of the system's own menu, and next in the order of Tab.

const bar = Object.assign(document.createElement('div'), { role: 'group', ariaLabel: 'Citaat' });
bar.dataset['quote'] = '';
Object.assign(bar.style, {
  position: 'fixed',
  zIndex: '1',
  insetBlockEnd: 'max(1rem, env(safe-area-inset-bottom))',
  insetInline: '1rem',
  inlineSize: 'fit-content',
  maxInlineSize: 'calc(100vw - 2rem)',
  marginInline: 'auto',
  font: '400 var(--text-small) / 1.4 var(--font-text)',
  userSelect: 'none',
  webkitUserSelect: 'none',
});
const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Deel dit citaat' });
Object.assign(button.style, { background: 'var(--color-paper)', boxShadow: '0 0 0 4px var(--color-paper)' });
const said = Object.assign(document.createElement('span'), { role: 'status' });
Object.assign(said.style, { background: 'var(--color-paper)', overflowWrap: 'anywhere' });
bar.append(button, said);

let range: Range | undefined;
let isPressed = false;
let pause = 0;

document.onselectionchange = () => {
  clearTimeout(pause);
  // A tap ends the selection before it is a click.
  if (isPressed) return;
  if (getSelection()!.isCollapsed) bar.remove();
  else pause = window.setTimeout(offer, 200);
};
bar.addEventListener('pointerdown', () => (isPressed = true));
bar.addEventListener('mousedown', (event) => event.preventDefault());
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => setTimeout(() => (isPressed = false)));
}
button.addEventListener('click', share);
addEventListener('beforeprint', () => bar.remove());
offer();

/** Shows the button where a quotation is selected. */
function offer(): void {
  const selection = getSelection()!;
  const selected = selection.isCollapsed ? undefined : selection.getRangeAt(0);
  if (!selected || !elementOf(selected.commonAncestorContainer).closest('.prose') || !sectionOf(selected)) {
    bar.remove();
    return;
  }
  range = selected.cloneRange();
  said.textContent = '';
  placeBehind(selected);
}

/** Tab goes from the end of the selection to the button: it stands behind the last selected piece of its block. */
function placeBehind({ endContainer, endOffset }: Range): void {
  const block = blockOf(elementOf(endContainer));
  let last: Node | null | undefined =
    endContainer instanceof Text ? endContainer : endContainer.childNodes[endOffset - 1];
  while (last && last.parentNode !== block) last = last.parentNode;
  const next = last ? last.nextSibling : null;
  if (last !== bar && (next !== bar || !next)) block.insertBefore(bar, next);
}

function share(): void {
  const { text, start, end, quote } = readSelected(range!);
  const { href } = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!;
  const updated = document.querySelector('.article-foot time')?.textContent;
  const source = document.title + (updated ? `, bijgewerkt op ${updated}` : '');
  send(
    {
      title: document.title,
      text: `‘${quote}’\n${source}`,
      url: `${href}#${sectionOf(range!)!.id}${textDirective(text, start, end)}`,
    },
    said,
    'Citaat gekopieerd',
  );
}

/** The heading of the section that a selection begins in. What a reader fills in is nobody's quotation. */
function sectionOf({ startContainer, endContainer }: Range): Element | undefined {
  if ([startContainer, endContainer].some((node) => elementOf(node).closest('.check-form, .meaning'))) return undefined;
  return [...document.querySelectorAll('.section-heading > [id]')]
    .filter((heading) => heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING)
    .at(-1);
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : node.parentElement!;
}
